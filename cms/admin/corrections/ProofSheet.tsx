'use client';
import { useMemo } from 'react';
import { ProblemNote } from '../ProblemNote.tsx';
import { ProofPages } from '../preview/ProofPages.tsx';
import type { DescribedCorrection, ProofLine } from './contract.ts';
import { PageLines } from './PageLines.tsx';
import { useProof } from './use-proof.ts';

type Props = {
  base: string;
  number: number;
  corrections: readonly DescribedCorrection[];
  onPick: (line: ProofLine) => void;
};

const NO_LINES: readonly ProofLine[] = [];

/** A proof on the screen, with its lines to be clicked. */
export function ProofSheet({ base, number, corrections, onPick }: Props) {
  const { proof, problems } = useProof(base, number);
  const byPage = useMemo(() => groupByPage(proof?.lines.lines ?? []), [proof]);
  if (!proof)
    return problems.length > 0 ? (
      <ProblemNote problems={problems} />
    ) : (
      <p className="kx-hint">正在取校样……</p>
    );
  const open = corrections.filter((item) => item.proof === number);
  const isMarked = ({ article, page, row, column }: ProofLine) =>
    open.some(
      ({ article: other, place }) =>
        other === article && place.page === page && place.row === row && place.column === column,
    );
  return (
    <ProofPages
      bytes={proof.bytes}
      over={(page, name) => (
        <PageLines
          isMarked={isMarked}
          lines={byPage.get(name) ?? byPage.get(`[${page.pageNumber}]`) ?? NO_LINES}
          onPick={onPick}
          page={page}
        />
      )}
    />
  );
}

function groupByPage(lines: readonly ProofLine[]): Map<string, ProofLine[]> {
  const found = new Map<string, ProofLine[]>();
  for (const line of lines) found.set(line.page, [...(found.get(line.page) ?? []), line]);
  return found;
}
