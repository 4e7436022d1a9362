import type { Issue } from '../../../../content/model/index.ts';
import { block } from '../blocks/block.ts';
import { type Html, html } from '../html.ts';
import { picture } from '../picture.ts';

type Cover = NonNullable<Issue['covers']['back']>;

/** 封二 封三 封底: their pictures and lines, picture news among them. */
export function coverPages({ covers }: Issue): Html | undefined {
  const pages = [
    page('封二', covers.insideFront),
    page('封三', covers.insideBack),
    page('封底', covers.back),
  ].filter((item) => item !== undefined);
  if (pages.length === 0) return undefined;
  return html`<section class="cover-pages" aria-label="封二、封三与封底">${pages}</section>`;
}

function page(name: string, cover: Cover | undefined): Html | undefined {
  if (!cover) return undefined;
  const { title, image, blocks, lines } = cover;
  return html`<section class="cover-page"><p class="cover-page-name">${name}</p>${title && html`<h2>${title}</h2>`}${image && picture({ image, sizes: '(min-width: 60em) 22em, 90vw' })}${blocks?.map((item) => block(item, new Map()))}${lines && html`<ul class="cover-lines" role="list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}</section>`;
}
