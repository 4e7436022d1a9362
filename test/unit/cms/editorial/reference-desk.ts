import type { Role } from '../../../../cms/editorial/index.ts';

/** One attempt in a random history. `shown` is the text the person saw when they decided. */
export type Attempt = { decision: string; who: string; role: Role; shown: string };

type Act = { decision: string; who: string; text: string; live: boolean };

const ORDER = ['passFirstReview', 'passSecondReview', 'passFinalReview'];
const TURN: Record<string, Role> = {
  in: 'responsibleEditor',
  first: 'responsibleEditor',
  second: 'editorialDirector',
  final: 'editorInChief',
  done: 'editorInChief',
};

/**
 * A second, naive telling of the rules of an article for the model-based test: it keeps a diary and one imperative
 * place, and shares nothing with the code under test. Own texts: `author`.
 */
export class ReferenceDesk {
  text = 'A';
  private place: 'desk' | 'in' | 'review' | 'back' | 'out' = 'desk';
  private backTo: 'in' | 'review' = 'in';
  private diary: Act[] = [];
  private inIssue = false;

  private did(decision: string): Act[] {
    return this.diary.filter((act) => act.decision === decision && act.live);
  }

  private counts(decision: string): boolean {
    return this.did(decision).some((act) => act.text === this.text);
  }

  /** Which review the present text waits for. */
  waitsFor(): 'first' | 'second' | 'final' | 'done' {
    if (!this.counts('passFirstReview')) return 'first';
    if (!this.counts('passSecondReview')) return 'second';
    return this.counts('passFinalReview') ? 'done' : 'final';
  }

  stage(): string {
    if (this.place === 'desk') return 'draft';
    if (this.place === 'in') return 'submitted';
    if (this.place === 'back') return 'returned';
    if (this.place === 'out') return this.diary.at(-1)?.decision === 'reject' ? 'rejected' : 'withdrawn';
    const waits = this.waitsFor();
    return waits === 'done' ? (this.inIssue ? 'placed' : 'accepted') : `${waits}Review`;
  }

  /** Whether the attempt is right; if so it happens. */
  attempt({ decision, who, role, shown }: Attempt): boolean {
    if (shown !== this.text || !this.isRight(decision, who, role)) return false;
    this.happen(decision, who);
    return true;
  }

  private isRight(decision: string, who: string, role: Role): boolean {
    const reviewing = this.place === 'review';
    const waits = reviewing ? this.waitsFor() : undefined;
    const open = reviewing && waits !== 'done';
    const planner = role === 'editorialDirector' || role === 'editorInChief';
    const editor = planner || role === 'responsibleEditor';
    const handsIn = role === 'responsibleEditor' || (role === 'contributor' && who === 'author');
    const turn = this.place === 'in' ? TURN.in : waits && TURN[waits];
    switch (decision) {
      case 'submit':
        return (this.place === 'desk' || this.place === 'back') && handsIn;
      case 'register':
        return this.place === 'in' && role === 'responsibleEditor';
      case 'passFirstReview':
      case 'passSecondReview':
      case 'passFinalReview':
        return open && this.mayReview(decision, who, role);
      case 'passSecrecyReview':
        return open && editor;
      case 'requestExternalReview':
        return open && planner;
      case 'passExternalReview':
        return open && editor && this.did('requestExternalReview').length > 0;
      case 'placeInIssue':
        return waits === 'done' && !this.inIssue && planner;
      case 'takeOutOfIssue':
        return this.inIssue && (reviewing || this.place === 'back') && planner;
      case 'returnForRevision':
        return turn === role;
      case 'reject':
        return turn === role && !this.inIssue;
      case 'withdraw':
        if (this.inIssue || this.place === 'out') return false;
        return waits === 'done' ? planner : handsIn || role === 'editorialDirector';
      default:
        return false;
    }
  }

  /** An agreed correction put into the text, for those who may. What counted goes along, what substance takes back does not. */
  correct({ role, kind, to }: { role: Role; kind: string; to: string }): boolean {
    const mayApply = ['responsibleEditor', 'editorialDirector', 'editorInChief', 'production'].includes(role);
    if (this.place !== 'review' || !mayApply) return false;
    const lost = kind === 'substance' ? ['passFinalReview', 'passSecrecyReview', 'passExternalReview'] : [];
    const carried = this.diary.filter(
      (act) => act.live && act.text === this.text && !lost.includes(act.decision),
    );
    this.diary.push(...carried.map((act) => ({ ...act, text: to })));
    this.text = to;
    return true;
  }

  private mayReview(decision: string, who: string, role: Role): boolean {
    const level = this.waitsFor();
    if (`pass${level[0]!.toUpperCase()}${level.slice(1)}Review` !== decision || TURN[level] !== role)
      return false;
    if (who === 'author') return false;
    const elsewhere = this.diary.some(
      (act) => ORDER.includes(act.decision) && act.decision !== decision && act.who === who,
    );
    if (elsewhere) return false;
    if (decision !== 'passFinalReview') return true;
    const asked = this.did('requestExternalReview').length > 0;
    return this.counts('passSecrecyReview') && (!asked || this.counts('passExternalReview'));
  }

  private happen(decision: string, who: string): void {
    const waits = this.place === 'review' ? this.waitsFor() : undefined;
    if (decision === 'submit') this.place = this.place === 'back' ? this.backTo : 'in';
    if (decision === 'register') this.place = 'review';
    if (decision === 'reject' || decision === 'withdraw') this.place = 'out';
    if (decision === 'placeInIssue') this.inIssue = true;
    if (decision === 'takeOutOfIssue') this.inIssue = false;
    if (decision === 'requestExternalReview') {
      for (const act of this.did('passExternalReview')) act.live = false;
    }
    if (decision === 'returnForRevision') {
      this.backTo = this.place as 'in' | 'review';
      const void_ = ['first', 'second', 'final'].indexOf(waits === 'done' ? 'final' : (waits ?? 'first'));
      for (const act of this.diary) if (ORDER.indexOf(act.decision) >= void_) act.live = false;
      this.place = 'back';
    }
    this.diary.push({ decision, who, text: this.text, live: true });
  }
}
