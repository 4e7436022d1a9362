'use client';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { type ProofLine, placeWords } from './contract.ts';
import { type LineBox, lineBoxes, type PlacedRun } from './line-boxes.ts';

type Props = {
  page: PDFPageProxy;
  lines: readonly ProofLine[];
  /** Lines on which corrections stand already. */
  isMarked: (line: ProofLine) => boolean;
  onPick: (line: ProofLine) => void;
};

/** The lines of a page as places to pin a correction to: one button over each, by pointer or by keyboard. */
export function PageLines({ page, lines, isMarked, onPick }: Props) {
  const [boxes, setBoxes] = useState<(LineBox | undefined)[]>([]);
  useEffect(() => {
    let isStale = false;
    void runsOf(page).then((runs) => {
      if (!isStale) setBoxes(lineBoxes(lines, runs));
    });
    return () => {
      isStale = true;
    };
  }, [page, lines]);
  return lines.map((line, index) => {
    const box = boxes[index];
    if (!box) return null;
    const { left, top, width, height } = box;
    const place = placeWords(line);
    return (
      <button
        aria-label={`${place}：${line.text}`}
        className={`kx-line ${isMarked(line) ? 'kx-line--marked' : ''}`}
        key={`${line.column} ${line.row} ${line.readingLine} ${line.from}`}
        onClick={() => onPick(line)}
        style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
        title={`${place}，点此提校改`}
        type="button"
      />
    );
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

async function runsOf(page: PDFPageProxy): Promise<PlacedRun[]> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    const tall = Math.abs(size) * 1.1;
    return [
      {
        text: item.str,
        left: x / width,
        top: 1 - (y + tall * 0.85) / height,
        width: item.width / width,
        height: tall / height,
      },
    ];
  });
}
