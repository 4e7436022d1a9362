import type { Role } from '../../../../cms/editorial/index.ts';

/** One attempt in a random history of an issue. `shown` is the text the person saw when they decided. */
export type IssueAttempt = { decision: string; role: Role; shown: string };

/** What can stand in the way; at most one at a time. */
export const TROUBLES = [
  ...(['article not reviewed', 'article of another issue', 'no article', 'broken content'] as const),
  ...(['correction open', 'correction not verified', 'change nobody asked for'] as const),
  ...(['notice missing', 'price'] as const),
];
export type Trouble = (typeof TROUBLES)[number] | 'none';

const PLANNERS: readonly Role[] = ['editorialDirector', 'editorInChief'];
const EDITORS: readonly Role[] = ['responsibleEditor', ...PLANNERS];

/** The next mark on the road for each reading of a proof, and where it must have come to. */
const READINGS: Record<string, { after: string; mark: string }> = {
  passFirstProof: { after: 'assembled', mark: 'firstProof' },
  passSecondProof: { after: 'firstProof', mark: 'secondProof' },
  passThirdProof: { after: 'secondProof', mark: 'thirdProof' },
};
/** 签发 and all after it: an edit no longer takes the issue back, it stops it. */
const MARKS: Record<string, string> = {
  assemble: 'assembled',
  readThrough: 'readThrough',
  signOff: 'signedOff',
  releaseToPress: 'released',
  publish: 'published',
  correct: 'corrected',
};

/**
 * A second, naive telling of the rules of an issue for the model-based test: one imperative mark on the road and three
 * remembered texts. It shares nothing with the code under test.
 */
export class ReferenceIssueDesk {
  text = 'A';
  trouble: Trouble = 'none';
  /** The text the latest proof was made of. */
  proof: string | undefined;
  private mark = 'planned';
  private read = '';
  private signed = '';
  private pressed = '';
  private isOut = false;

  stage(): string {
    const isUnread = this.mark === 'readThrough' && this.read !== this.text;
    if (!isUnread) return this.mark;
    return this.isOut ? 'corrected' : 'thirdProof';
  }

  /** Whether the attempt is right; if so it happens. */
  attempt({ decision, role, shown }: IssueAttempt): boolean {
    if (shown !== this.text || !this.isRight(decision, role)) return false;
    this.happen(decision);
    return true;
  }

  private isRight(decision: string, role: Role): boolean {
    const stage = this.stage();
    const reading = READINGS[decision];
    if (reading) return stage === reading.after && role === 'proofreader' && this.proof === this.text;
    switch (decision) {
      case 'assemble':
        return stage === 'planned' && PLANNERS.includes(role) && this.isWhole();
      case 'readThrough': {
        const isTurn = stage === 'thirdProof' || stage === 'corrected';
        return isTurn && EDITORS.includes(role) && this.isWhole() && this.proof === this.text;
      }
      case 'signOff':
        return stage === 'readThrough' && role === 'editorInChief' && this.maySign();
      case 'releaseToPress': {
        const isSame = this.signed === this.text && !this.has('correction not verified');
        const isTurn = stage === 'signedOff' && role === 'production';
        return isTurn && isSame && this.maySign() && !this.has('change nobody asked for');
      }
      case 'publish':
        return stage === 'released' && role === 'production' && this.pressed === this.text && this.isWhole();
      case 'correct':
        return stage === 'published' && role === 'editorInChief';
      case 'reopen':
        return this.mayReopen(stage, role);
      default:
        return false;
    }
  }

  private mayReopen(stage: string, role: Role): boolean {
    if (['planned', 'published', 'corrected'].includes(stage)) return false;
    const isSettled = ['readThrough', 'signedOff', 'released'].includes(stage);
    return isSettled ? role === 'editorInChief' : PLANNERS.includes(role);
  }

  private has(...troubles: Trouble[]): boolean {
    return troubles.includes(this.trouble);
  }

  private isWhole(): boolean {
    return !this.has('article not reviewed', 'article of another issue', 'no article', 'broken content');
  }

  private maySign(): boolean {
    return this.isWhole() && !this.has('correction open', 'notice missing', 'price');
  }

  private happen(decision: string): void {
    if (decision === 'reopen') this.mark = this.isOut ? 'corrected' : 'planned';
    else this.mark = READINGS[decision]?.mark ?? MARKS[decision]!;
    if (decision === 'readThrough') this.read = this.text;
    if (decision === 'signOff') this.signed = this.text;
    if (decision === 'releaseToPress') this.pressed = this.text;
    if (decision === 'publish') this.isOut = true;
  }
}
