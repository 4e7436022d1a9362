'use client';
import { HeadingFeatureClient } from '@payloadcms/richtext-lexical/client';
import { changeClientHalf } from './client-half.ts';

/** The three levels, with the numbers people type before them; by the keys of Payload's toolbar and slash menu. */
const LABELS: Readonly<Record<string, string>> = {
  h2: '一级小标题（一、）',
  h3: '二级小标题（（一））',
  h4: '三级小标题（1.）',
  'heading-2': '一级小标题',
  'heading-3': '二级小标题',
  'heading-4': '三级小标题',
};

type Menu = { groups?: { items: { key: string; label?: unknown }[] }[] };

/** Payload's headings under the desk's own names, and never made by typing `# `. */
export const CrossheadFeature: typeof HeadingFeatureClient = (props) =>
  changeClientHalf(HeadingFeatureClient(props), (half) => ({
    ...half,
    markdownTransformers: [],
    slashMenu: relabel(half.slashMenu as Menu),
    toolbarFixed: relabel(half.toolbarFixed as Menu),
    toolbarInline: relabel(half.toolbarInline as Menu),
  }));

function relabel({ groups = [], ...rest }: Menu): Menu {
  return {
    ...rest,
    groups: groups.map((group) => ({
      ...group,
      items: group.items.map((item) => ({ ...item, label: LABELS[item.key] ?? item.label })),
    })),
  };
}
