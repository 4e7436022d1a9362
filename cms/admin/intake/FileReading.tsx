'use client';
import { ENCODING_NAMES, type IntakeChoice, type IntakeLookAnswer } from './contract.ts';
import { articlesOf } from './edit-pieces.ts';
import { RevisionList } from './RevisionList.tsx';
import type { IntakeFile } from './use-intake-files.ts';

type Props = {
  item: IntakeFile;
  look: IntakeLookAnswer;
  choose: (choice: IntakeChoice) => Promise<void>;
};

/** How a file was read, before anything is stored: encoding, broken places, tracked changes, headlines and doubts. */
export function FileReading({ item, look, choose }: Props) {
  const select = (choice: IntakeChoice) => {
    const isSure = !item.pieces || window.confirm('换一种读法会重新识别各段，已经做的标注作废。要换吗？');
    if (isSure) void choose({ ...item.choice, ...choice });
  };
  const titles = item.pieces ? articlesOf(item.pieces).map(({ title }) => title || '没有主题') : look.titles;
  return (
    <div className="kx-reading">
      {look.encoding ? (
        <p>
          <label>
            编码{' '}
            <select
              className="kx-field"
              onChange={(event) => select({ encoding: event.target.value })}
              value={look.encoding}
            >
              {look.encodings.map((name) => (
                <option key={name} value={name}>
                  {ENCODING_NAMES[name] ?? name}
                </option>
              ))}
            </select>
          </label>{' '}
          <span className="kx-hint">
            {item.choice.encoding ? '按您选的编码' : '自动识别'}；下面的开头读得通，编码就对。
          </span>
          <q className="kx-reading__opening">{look.opening}</q>
        </p>
      ) : null}
      {look.broken.length > 0 ? (
        <details className="kx-details" open>
          <summary>有 {look.broken.length} 处损坏的字节，收进后用 � 标出</summary>
          <ul>
            {look.broken.map(({ at, message }) => (
              <li key={`${at}${message}`}>
                第 {at} {look.unit}：{message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {look.revisions.length > 0 ? (
        <RevisionList
          choice={look.revisionChoice ?? 'accepted'}
          onChoose={(revisions) => select({ revisions })}
          revisions={look.revisions}
        />
      ) : null}
      <p>{titles.map((title) => `《${title}》`).join('')}</p>
      {look.notes.length > 0 ? (
        <p className="kx-hint">原稿有 {look.notes.length} 条批注，收稿后列给编辑。</p>
      ) : null}
      {look.doubts.length > 0 ? (
        <details className="kx-details">
          <summary>{look.doubts.length} 处请核对</summary>
          <ul>
            {look.doubts.map(({ at, message }) => (
              <li key={`${at}${message}`}>
                {at ? `第 ${at} ${look.unit}：` : ''}
                {message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
