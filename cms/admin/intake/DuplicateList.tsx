import Link from 'next/link.js';
import type { IntakeDuplicate } from './contract.ts';

/** What a manuscript repeats, with where and when; each a link. Nothing when it repeats nothing. */
export function DuplicateList({ duplicates }: { duplicates: readonly IntakeDuplicate[] }) {
  if (duplicates.length === 0) return null;
  return (
    <div className="kx-note kx-note--changed" role="alert">
      <strong>疑似重复 {duplicates.length} 处，请先核对</strong>
      <ul>
        {duplicates.map(({ message, found }) => (
          <li key={`${message}${found.id}`}>
            {message}
            {found.id ? (
              <Link href={`/admin/collections/articles/${found.id}`}>查看《{found.title}》</Link>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
