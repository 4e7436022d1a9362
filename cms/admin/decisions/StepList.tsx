import { when } from '../api/when.ts';
import type { Step } from './steps.ts';

const STATE_WORDS: Record<Step['state'], string> = {
  done: '已通过',
  now: '待办',
  changed: '审后已改动，不再算数',
  open: '未到',
};

/** The steps of a road, each with who and when. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="kx-steps">
      {steps.map((step) => (
        <li className={`kx-steps__item kx-steps__item--${step.state}`} key={step.key}>
          <span className="kx-steps__label">{step.label}</span>
          <span className="kx-steps__state">
            {step.state === 'done' && step.by ? step.by : STATE_WORDS[step.state]}
          </span>
          {step.at && step.state !== 'now' ? <time dateTime={step.at}>{when(step.at)}</time> : null}
        </li>
      ))}
    </ol>
  );
}
