import { type Article, authorNames, canonicalText, ProblemError } from '../../../content/model/index.ts';
import type { MediaDoc } from '../../body/image-use.ts';
import { dutyOf, type OpenArticle, type Waiting } from '../../editorial/inbox/index.ts';
import { ARTICLE_STAGES, type ArticleStage } from '../../editorial/index.ts';
import { articleToModel } from '../../mapping/index.ts';
import type { StoredArticle } from '../load-models.ts';

/** `ready` may be printed, `work` is on its road, `back` was returned or has ended, `broken` is not whole. */
export type DeskTone = 'ready' | 'work' | 'back' | 'broken';

/** One article as the issue desk shows it. */
export type DeskArticle = {
  id: string;
  title: string;
  authors: string[];
  stage: string;
  stageLabel: string;
  tone: DeskTone;
  /** Characters of the text, without white space. */
  characters: number;
  /** What is still to be done, in words. */
  missing: string[];
  /** Whom it waits for, and until when. */
  waitsFor?: { names: string[]; dueOn: string; isOverdue: boolean };
};

type Facts = {
  doc: StoredArticle;
  media: ReadonlyMap<string, MediaDoc>;
  open: OpenArticle | undefined;
  waiting: Waiting | undefined;
  /** The issue whose desk it is. */
  issueId: string;
};

/** An article of an issue with what it lacks. One that is not whole is shown all the same. */
export function deskArticle({ doc, media, open, waiting, issueId }: Facts): DeskArticle {
  const stage = (doc.stage ?? 'draft') as ArticleStage;
  const read = modelOf(doc, media);
  return {
    id: doc.id,
    title: read.article?.title ?? doc.title ?? '未命名',
    authors: read.article ? authorNames(read.article.byline) : [],
    stage,
    stageLabel: ARTICLE_STAGES[stage],
    tone: read.article ? toneOf(stage) : 'broken',
    characters: read.article ? charactersOf(read.article) : 0,
    missing: [
      ...read.problems,
      ...missingSteps(stage, open, issueId),
      ...(read.article ? missingCredits(read.article) : []),
    ],
    ...(waiting
      ? {
          waitsFor: {
            names: waiting.holders.map(({ name }) => name),
            dueOn: waiting.dueOn,
            isOverdue: waiting.isOverdue,
          },
        }
      : {}),
  };
}

function modelOf(
  doc: StoredArticle,
  media: ReadonlyMap<string, MediaDoc>,
): { article?: Article; problems: string[] } {
  try {
    return { article: articleToModel({ doc, media }), problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: error.problems.map(({ message }) => message) };
  }
}

function toneOf(stage: ArticleStage): DeskTone {
  if (stage === 'placed') return 'ready';
  return ['returned', 'rejected', 'withdrawn'].includes(stage) ? 'back' : 'work';
}

function charactersOf(article: Article): number {
  return Array.from(canonicalText(article).replace(/\s/g, '')).length;
}

function missingSteps(stage: ArticleStage, open: OpenArticle | undefined, issueId: string): string[] {
  if (stage === 'placed') return [];
  if (stage === 'accepted') return ['还没有编入'];
  if (stage === 'rejected' || stage === 'withdrawn') return [`已${ARTICLE_STAGES[stage]}`];
  const duty = open && dutyOf(open);
  const elsewhere =
    open?.record.placedIn !== undefined && open.record.placedIn !== issueId ? ['编在别的期里'] : [];
  return [...(duty ? [`待“${duty.label}”`] : []), ...elsewhere];
}

/** Pictures that show something, without the name of who made them; portraits and QR codes are signed with the text. */
function missingCredits({ body }: Article): string[] {
  const figures = body
    .flatMap((block) => (block.type === 'infoBox' ? block.blocks : [block]))
    .filter((block) => block.type === 'figure');
  return figures.flatMap(({ role, credit }, index) =>
    credit === undefined && role !== 'portrait' && role !== 'qrCode'
      ? [`第 ${index + 1} 幅图没有署作者`]
      : [],
  );
}
