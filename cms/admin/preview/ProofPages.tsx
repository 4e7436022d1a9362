'use client';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { openPdf } from './open-pdf.ts';

type Props = {
  bytes: Uint8Array;
  /** What lies over a page, in fractions of its width and height. */
  over?: (page: number) => ReactNode;
};

/** The pages of a PDF one below the other, drawn by the browser as wide as there is room. */
export function ProofPages({ bytes, over }: Props) {
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isStale = false;
    const opening = openPdf(bytes);
    opening.then(
      (opened) => (isStale ? undefined : setPdf(opened)),
      () => setBroken(true),
    );
    return () => {
      isStale = true;
      void opening.then((opened) => opened.loadingTask.destroy()).catch(() => undefined);
    };
  }, [bytes]);
  if (isBroken)
    return (
      <p className="kx-note kx-note--problem">这个浏览器画不出校样，请换用较新的浏览器，或下载 PDF 来看。</p>
    );
  if (!pdf) return <p className="kx-hint">正在画校样……</p>;
  return Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => (
    <ProofPage key={number} number={number} pdf={pdf}>
      {over?.(number)}
    </ProofPage>
  ));
}

function ProofPage({
  pdf,
  number,
  children,
}: {
  pdf: PDFDocumentProxy;
  number: number;
  children?: ReactNode;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let cancel = () => {};
    void pdf.getPage(number).then((page) => {
      const target = canvas.current;
      if (!target) return;
      const width = (target.parentElement?.clientWidth ?? 600) * Math.max(1.5, window.devicePixelRatio);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      const drawing = page.render({ canvas: target, viewport });
      cancel = () => drawing.cancel();
      // A page that is drawn anew before it was finished is no trouble.
      drawing.promise.catch(() => undefined);
    });
    return () => cancel();
  }, [pdf, number]);
  return (
    <figure className="kx-proof-page">
      <canvas aria-label={`第 ${number} 面`} ref={canvas} role="img" />
      {children}
    </figure>
  );
}
