import { z } from 'zod';
import { cleanText, requiredText } from './characters.ts';
import { drawn, joinSegments, ofField, type Segment, segmentsText } from './segments.ts';

/**
 * The parts of a headline: 引题 kicker above, 主题 title, 副题 subtitle below (stored with its own ——, if any).
 * A space inside a part is the preferred place to break the line, it is printed only when the line is not broken.
 */
export const headlineFields = {
  kicker: requiredText.optional(),
  title: requiredText,
  subtitle: requiredText.optional(),
};

/** A part of a headline cut at its preferred breaks, white space dropped: `['以互联网督查为载体', '精准解决诉求']`. */
export function headlineLines(part: string): string[] {
  return part.trim().split(/[ \u3000]+/u);
}

/** A headline on one line for lists, feeds and citations: inner white space becomes one ordinary space. */
export function headlineOnOneLine(part: string): string {
  return headlineLines(part).join(' ');
}

/** The same as segments. Where the white space inside is not one ordinary space, the space is drawn. */
export function headlineSegments(field: string, value: string | undefined): Segment[] {
  if (!value || headlineOnOneLine(value) === value) return ofField(field, value);
  let at = 0;
  const lines = headlineLines(value).map((text) => {
    const start = value.indexOf(text, at);
    at = start + text.length;
    return [{ text, field, at: start }];
  });
  return joinSegments(lines, ' ');
}

/** The title with the part's label as segments, on one line. */
export function titleSegments(article: { title: string; part?: Part }): Segment[] {
  const { title, part: value } = article;
  const label = value ? [...drawn('（'), ...ofField('part.label', value.label), ...drawn('）')] : [];
  const segments = [...headlineSegments('title', title), ...label];
  // White space at the seam of title and label becomes one space that belongs to neither.
  const text = headlineOnOneLine(titleWithPart(article));
  return segmentsText(segments) === text ? segments : drawn(text);
}

/** 连载 one part of a text in several issues: （上）（中）（下） or （一）… `continues` prints 待续, otherwise 续完. */
export const part = z.strictObject({
  label: requiredText.refine((label) => !/[（）()]/u.test(label), {
    message: '只写“上”“中”“下”等字，不写括号',
  }),
  position: z.int().min(1),
  continues: z.boolean(),
  /** The other parts, as `title/year/number/slug`, in order; links both ways once they are published. */
  previous: cleanText.optional(),
  next: cleanText.optional(),
});
export type Part = z.infer<typeof part>;

/** The notice below a part: （待续） or （续完）. */
export function partNotice(value: Part): string {
  return value.continues ? '（待续）' : '（续完）';
}

/** The title with the part's label, as printed: `靠山吃山终自毁（上）`. */
export function titleWithPart(article: { title: string; part?: Part }): string {
  return article.part ? `${article.title}（${article.part.label}）` : article.title;
}
