'use client';
import { Button, useForm } from '@payloadcms/ui';
import { compareDocs, type Difference } from './compare-docs.ts';

type Doc = Record<string, unknown> & { revision?: number };

/** Someone else saved first: both texts side by side, and the two ways out. Closing changes nothing. */
export function ConflictNote({ theirs, onClose }: { theirs: Doc; onClose: () => void }) {
  const { getData, dispatchFields, setModified } = useForm();
  const differences = compareDocs(getData(), theirs);
  // The next save says that it starts from what is shown here, so that it replaces knowingly.
  const startFromTheirs = () => {
    dispatchFields({ type: 'UPDATE', path: 'revision', value: theirs.revision });
    setModified(true);
    onClose();
  };
  return (
    <div aria-modal="true" className="kx-conflict" role="dialog">
      <div className="kx-conflict__box">
        <h3>别人刚刚保存过，您的改动还没有保存</h3>
        <p className="kx-hint">
          左边是您正在写的，右边是已保存的第 {theirs.revision}{' '}
          版。先在左边补入要保留的改动，再保存；写下的文字一直都在。
        </p>
        {differences.length === 0 ? <p>两份文字相同，可以直接再保存一次。</p> : null}
        <div className="kx-conflict__list">
          {differences.map((item) => (
            <DifferenceRow difference={item} key={item.label} />
          ))}
        </div>
        <div className="kx-actions">
          <Button margin={false} onClick={startFromTheirs} size="small">
            我已看过，以我的文字为准继续改
          </Button>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => window.open(window.location.href, '_blank')}
            size="small"
          >
            另开一页看已保存的
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
            先关上
          </Button>
        </div>
      </div>
    </div>
  );
}

function DifferenceRow({ difference: { label, ours, theirs } }: { difference: Difference }) {
  return (
    <section>
      <h4>{label}</h4>
      <div className="kx-conflict__pair">
        <Lines lines={ours} others={theirs} />
        <Lines lines={theirs} others={ours} />
      </div>
    </section>
  );
}

function Lines({ lines, others }: { lines: readonly string[]; others: readonly string[] }) {
  const known = new Set(others);
  if (lines.length === 0) return <div className="kx-hint">（空）</div>;
  const marked = lines.map((line, index) => ({ line, key: `${index}:${line}`, isNew: !known.has(line) }));
  return (
    <div>
      {marked.map(({ line, key, isNew }) => (
        <p key={key}>{isNew ? <mark>{line}</mark> : line}</p>
      ))}
    </div>
  );
}
