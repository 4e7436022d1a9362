'use client';
type Props = {
  place: number;
  number: number;
  title: string;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** The line between two articles, which can be moved a paragraph up or down, or taken away. */
export function ArticleCut({ place, number, title, onMove, onRemove }: Props) {
  return (
    <div className="kx-cut">
      <strong>
        第 {number} 篇{title ? `　${title}` : '（没有主题，用文件名作题）'}
      </strong>
      {place > 0 ? (
        <span>
          <button className="kx-small" onClick={() => onMove(-1)} type="button">
            切口上移
          </button>
          <button className="kx-small" onClick={() => onMove(1)} type="button">
            切口下移
          </button>
          <button className="kx-small" onClick={onRemove} type="button">
            并入上一篇
          </button>
        </span>
      ) : null}
    </div>
  );
}
