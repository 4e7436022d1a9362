'use client';
import { useEffect, useState } from 'react';

/** Width of the panel in per cent of the window, and how far one key press moves its edge. */
const WIDTH = { least: 30, most: 65, step: 5, start: 44 };

/** The left edge of the panel: dragged, or moved with the arrow keys. */
export function PanelEdge() {
  const [width, setWidth] = useState(WIDTH.start);
  const set = (value: number) => setWidth(Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(value))));
  useEffect(() => {
    document.body.style.setProperty('--kx-preview-width', `${width}vw`);
  }, [width]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved is a separator, not a line between paragraphs
    <div
      aria-label="样子的宽窄"
      aria-orientation="vertical"
      aria-valuemax={WIDTH.most}
      aria-valuemin={WIDTH.least}
      aria-valuenow={width}
      className="kx-preview__edge"
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set(width + WIDTH.step);
        if (event.key === 'ArrowRight') set(width - WIDTH.step);
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          set(100 - (event.clientX / window.innerWidth) * 100);
      }}
      role="separator"
      tabIndex={0}
    />
  );
}
