import { BYLINE_ROLES, type BylineEntry, type BylineRole } from '../../../content/model/index.ts';

const MARK = /^[■□]\s*/u;
const ROLE_OF: ReadonlyMap<string, BylineRole> = new Map(
  Object.entries(BYLINE_ROLES).map(([role, label]) => [label, role as BylineRole]),
);
const POST_END =
  /(?:书记|主任|局长|厅长|处长|科长|部长|院长|校长|会长|主席|秘书长|委员|教授|研究员|讲师|博士|硕士|副?调研员|编辑|工程师|干部|队长|所长|站长|县长|市长|省长|镇长|组长|经理|董事长|总监|干事|巡视员|专家|校对|评论员|局党组成员)$/u;
const BODY_END =
  /(?:委|委员会|会|组|部|局|厅|处|科|室|院|校|所|站|中心|集团|公司|总队|支队|大队|支部|总支|党委|工委|分局|分会|编辑部|评论员|大学|学院|协会|联盟|社|办公室|观察员)$/u;
const SPEAKING_NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,6}(?:[·・]\p{Script=Han}{1,8})+$/u;

/** A byline as read, and the text that went into it without its spaces. */
export type ReadByline = { entries: BylineEntry[]; mark?: '■' | '□' };

/**
 * A byline line → people and bodies: 王夏杰 李政佼 · 省文化和旅游厅直属机关党委专职副书记 李华 · 省审计厅课题组 ·
 * □本报通讯员 尚峰军 · 文／某某 摄影／某某. `undefined` when the line does not read as a byline. `known` are the names
 * the 目录 gives, which settle what is a name.
 */
export function parseByline(text: string, known: readonly string[] = []): ReadByline | undefined {
  const mark = MARK.exec(text)?.[0].trim() as ReadByline['mark'] | undefined;
  const line = text
    .replace(MARK, '')
    .replace(/^(?:作者|撰稿)[：:]\s*/u, '')
    .trim();
  if (line === '' || line.length > 80 || /[。！？；“”]/u.test(line)) return undefined;
  const tokens = joinSpacedNames(
    joinLines(line)
      .split(/[\s\u3000、／/|]+/u)
      .filter(Boolean),
  );
  const entries = readTokens(tokens, known);
  return entries.length > 0 && entries.every((entry) => isSound(entry, known))
    ? { entries, ...(mark ? { mark } : {}) }
    : undefined;
}

// A line end inside a byline parts two names, but only breaks the name of a body.
function joinLines(line: string): string {
  const lines = line.split('\n').map((part) => part.trim());
  return lines.join(lines.every((part) => SPEAKING_NAME.test(part)) ? ' ' : '');
}

function isSound(entry: BylineEntry, known: readonly string[]): boolean {
  if (entry.kind === 'person') return entry.name.length >= 2 && entry.name.length <= 12;
  return entry.name.length <= 40 && (known.includes(entry.name) || BODY_END.test(entry.name));
}

function joinSpacedNames(tokens: readonly string[]): string[] {
  const names: string[] = [];
  for (const token of tokens) {
    const last = names.at(-1);
    if (/^\p{Script=Han}$/u.test(token) && last && /^\p{Script=Han}$/u.test(last))
      names[names.length - 1] = last + token;
    else names.push(token);
  }
  return names;
}

type Pending = { role?: BylineRole; post?: string; affiliation?: string };

function readTokens(tokens: readonly string[], known: readonly string[]): BylineEntry[] {
  const entries: BylineEntry[] = [];
  let pending: Pending = {};
  for (const [index, token] of tokens.entries()) {
    const role = roleOf(token);
    const isLast = index === tokens.length - 1;
    if (role) pending = { ...pending, ...role };
    else if (!isLast && isLead(token, known) && isName(tokens[index + 1]!, known))
      pending = { ...pending, ...lead(token) };
    else {
      entries.push(entryFor(token, pending, known));
      // 文／某某 某某: a role holds for the names after it, a post only for its own.
      pending = pending.role ? { role: pending.role } : {};
    }
  }
  return entries;
}

function roleOf(token: string): Pending | undefined {
  const bare = token.replace(/[：:]$/u, '');
  const role = bare === '' ? undefined : ROLE_OF.get(bare);
  if (role) return { role };
  const reporter = /^(.{1,8}?)(通讯员)$/u.exec(bare);
  return reporter ? { role: 'correspondent', affiliation: reporter[1]! } : undefined;
}

function isName(token: string, known: readonly string[]): boolean {
  return known.includes(token) || (SPEAKING_NAME.test(token) && !BODY_END.test(token));
}

function isLead(token: string, known: readonly string[]): boolean {
  return !known.includes(token) && token.length >= 4 && (POST_END.test(token) || BODY_END.test(token));
}

function lead(token: string): Pending {
  return POST_END.test(token) ? { post: token } : { affiliation: token };
}

function entryFor(token: string, pending: Pending, known: readonly string[]): BylineEntry {
  const isBody = !isName(token, known) || (token.length > 4 && BODY_END.test(token));
  return {
    kind: isBody ? 'body' : 'person',
    name: token,
    role: pending.role ?? 'author',
    ...(pending.post ? { post: pending.post } : {}),
    ...(pending.affiliation ? { affiliation: pending.affiliation } : {}),
  };
}
