'use client';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { type OpenPdf, openPdf } from './open-pdf.ts';

type Props = {
  bytes: Uint8Array;
  /** What lies over a page, placed in per cent of its width and height; `name` is the page as the file names it. */
  over?: (page: PDFPageProxy, name: string) => ReactNode;
};

/** The pages of a PDF one below the other, drawn by the browser as wide as there is room. */
export function ProofPages({ bytes, over }: Props) {
  const [opened, setOpened] = useState<OpenPdf>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isStale = false;
    const opening = openPdf(bytes);
    opening.then(
      (found) => (isStale ? undefined : setOpened(found)),
      () => setBroken(true),
    );
    return () => {
      isStale = true;
      void opening.then(({ pdf }) => pdf.loadingTask.destroy()).catch(() => undefined);
    };
  }, [bytes]);
  if (isBroken)
    return (
      <p className="kx-note kx-note--problem">这个浏览器画不出校样，请换用较新的浏览器，或下载 PDF 来看。</p>
    );
  if (!opened) return <p className="kx-hint">正在画校样……</p>;
  return opened.names.map((name, index) => (
    <ProofPage key={name} name={name} number={index + 1} over={over} pdf={opened.pdf} />
  ));
}

type PageProps = { pdf: PDFDocumentProxy; number: number; name: string; over: Props['over'] };

function ProofPage({ pdf, number, name, over }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy>();
  useEffect(() => void pdf.getPage(number).then(setPage), [pdf, number]);
  const isNear = useIsNear(canvas);
  useEffect(() => {
    const target = canvas.current;
    if (!page || !target || !isNear) return;
    const width = (target.parentElement?.clientWidth ?? 600) * Math.max(1.5, window.devicePixelRatio);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    target.width = Math.round(viewport.width);
    target.height = Math.round(viewport.height);
    const drawing = page.render({ canvas: target, viewport });
    // A page that is drawn anew before it was finished is no trouble.
    drawing.promise.catch(() => undefined);
    return () => drawing.cancel();
  }, [isNear, page]);
  return (
    <figure className="kx-proof-page">
      <canvas aria-label={`${name} 页`} ref={canvas} role="img" />
      {page && isNear ? over?.(page, name) : null}
    </figure>
  );
}

/** Whether an element is, or was once, near the part of the page that is seen: a whole issue is not drawn at once. */
function useIsNear(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '800px',
    });
    watch.observe(target);
    return () => watch.disconnect();
  }, [element]);
  return isNear;
}
