import { APIError } from 'payload';
import { type Problem, ProblemError } from '../../content/model/index.ts';

/** HTTP status of the codes that are not simply a conflict with the present state（409）. */
const STATUS: Record<string, number> = {
  NotSignedIn: 401,
  AccountInactive: 403,
  DecisionNotForAdministrator: 403,
  DecisionNotForRole: 403,
  ArticleNotOwn: 403,
  EditNotForRole: 403,
  RecordsAreAppendOnly: 403,
  WrittenByOperationsOnly: 403,
  SubjectNotFound: 404,
  DecisionUnknown: 400,
  TextUnknown: 404,
  OpinionMissing: 400,
  AttachmentMissing: 400,
  AttachmentUnknown: 400,
  DelegationToSelf: 400,
  DelegationNotForRole: 403,
  DelegationNotGiven: 403,
  AssignmentNotForRole: 403,
  ArrangementDiffers: 400,
  AssigneeNotEntitled: 400,
  DelegationReasonMissing: 400,
  DelegationPeriodInvalid: 400,
  DelegatorUnknown: 400,
  PasswordMissing: 403,
  PasswordWrong: 403,
  PasswordTooOften: 429,
  AuditNotForRole: 403,
  LoginRefused: 401,
  LoginTooOften: 429,
  IssueNotNamed: 400,
  InvalidValue: 400,
  UnknownField: 400,
  RequestNotJson: 400,
  IntakeNotForRole: 403,
  IntakeFileCount: 400,
  IntakeFileTooLarge: 413,
  ProofNotForRole: 403,
  CorrectionNotForRole: 403,
  ProofUnknown: 404,
  CorrectionUnknown: 404,
  CorrectionEmpty: 400,
  RevisionMissing: 428,
};

/** The HTTP status of a problem; 409 for everything that the present state refuses. */
export function problemStatus(problem: Problem): number {
  return STATUS[problem.code] ?? 409;
}

/** What a hook throws so that Payload answers with the problems: status, Chinese sentence, `data.problems`. */
export function toApiError(problems: readonly Problem[], extra: object = {}): APIError {
  const [first] = problems;
  const message = first ? `${first.message}${first.hint}` : '';
  const error = new APIError(message, first ? problemStatus(first) : 500, { problems, ...extra }, true);
  // Payload names errors after their class, which a production build shortens to nothing; unnamed ones are not told.
  error.name = 'APIError';
  return error;
}

/** One problem as an error to throw. */
export function refuse(problem: Problem): ProblemError {
  return new ProblemError([problem]);
}

/** Sentences of the CMS doors; those of the editorial rules are in cms/editorial. */
export const cmsProblems = {
  notSignedIn: (): Problem => ({
    code: 'NotSignedIn',
    title: '没有登录',
    message: '登录已结束，或者还没有登录，这一次没有记下。',
    hint: '请重新登录后再试；页面上写好的文字会保留。',
  }),
  inactive: (name: string): Problem => ({
    code: 'AccountInactive',
    title: '账号已停用',
    message: `${name}的账号已停用，不能办理稿件。`,
    hint: '请联系系统管理员。',
  }),
  notFound: (what: string): Problem => ({
    code: 'SubjectNotFound',
    title: '找不到',
    message: `没有这${what}，或者您无权查看。`,
    hint: '请从列表里重新打开。',
  }),
  notJson: (): Problem => ({
    code: 'RequestNotJson',
    title: '请求格式不对',
    message: '发来的内容不是完整的 JSON，什么也没有记下。',
    hint: '请刷新页面后重试。',
  }),
  textUnknown: (key: string): Problem => ({
    code: 'TextUnknown',
    title: '没有这一份文字',
    message: `这篇稿件没有编号为“${key}”的文字。`,
    hint: '请从版本列表里选择要看的一版。',
  }),
  keyReused: (): Problem => ({
    code: 'IdempotencyKeyReused',
    title: '重复的请求编号',
    message: '这个请求编号已经用在另一个决定上，这一次没有记下。',
    hint: '请刷新页面后重新操作。',
  }),
  conflict: (subject: string): Problem => ({
    code: 'DecisionConflict',
    title: '有人同时作了决定',
    message: `${subject}刚刚有了别的决定，这一次没有记下。`,
    hint: '请刷新页面，看过新的情况后再决定；写好的意见会保留。',
  }),
  attachmentUnknown: (id: string): Problem => ({
    code: 'AttachmentUnknown',
    title: '附件不存在',
    message: `图片库里没有编号为 ${id} 的附件，决定没有记下。`,
    hint: '请重新上传附件后再试。',
  }),
  delegatorUnknown: (id: string): Problem => ({
    code: 'DelegatorUnknown',
    title: '没有这个委托人',
    message: `没有编号为 ${id} 的账号，决定没有记下。`,
    hint: '请从名单里选择委托人，或者不填。',
    path: 'onBehalfOf',
  }),
  delegationNotGiven: (principal: string, actor: string): Problem => ({
    code: 'DelegationNotGiven',
    title: '没有有效的委托',
    message: `${principal}今天没有委托${actor}代为作决定，决定没有记下。`,
    hint: '请委托人先在“委托”页面上给出委托，或者以自己的身份来作。',
    path: 'onBehalfOf',
  }),
  passwordMissing: (label: string): Problem => ({
    code: 'PasswordMissing',
    title: '要再输一次密码',
    message: `“${label}”要再输一次自己的密码，现在是空的，决定没有记下。`,
    hint: '请输入登录密码后重试；写好的意见会保留。',
    path: 'password',
  }),
  notAuditor: (name: string): Problem => ({
    code: 'AuditNotForRole',
    title: '不是审计账号',
    message: `审计日志只由审计账号查看，${name}不能查看。`,
    hint: '需要查核的，请联系审计人员。',
  }),
  passwordTooOften: (label: string, seconds: number): Problem => ({
    code: 'PasswordTooOften',
    title: '密码输错次数过多',
    message: `您的密码刚刚连续输错，“${label}”没有记下；请等 ${seconds} 秒再试。`,
    hint: '写好的意见会保留；确实忘记密码的，请系统管理员重设。',
  }),
  passwordWrong: (label: string): Problem => ({
    code: 'PasswordWrong',
    title: '密码不对',
    message: `“${label}”时输入的密码不对，决定没有记下。`,
    hint: '请核对后重新输入；写好的意见会保留。',
    path: 'password',
  }),
  appendOnly: (what: string): Problem => ({
    code: 'RecordsAreAppendOnly',
    title: '记录只增不改',
    message: `${what}只能由系统在作决定时写入，不能新建、修改或删除。`,
    hint: '要更正以前的决定，请作新的决定，例如退修或退回编辑。',
  }),
  operationOnly: (what: string): Problem => ({
    code: 'WrittenByOperationsOnly',
    title: '不能直接写入',
    message: `${what}只能由系统的操作写入，这一次没有保存。`,
    hint: '请从工作台、版面台或委托页面上的按钮来办。',
  }),
  revisionMissing: (label: string): Problem => ({
    code: 'RevisionMissing',
    title: '没有说明从哪一版改起',
    message: `保存${label}时没有带上开始修改时的版本号（revision），没有保存。`,
    hint: '请刷新页面后重新保存；改好的文字请先复制。',
    path: 'revision',
  }),
  revisionStale: (label: string, started: number, present: number): Problem => ({
    code: 'RevisionStale',
    title: '别人已经保存了新的版本',
    message: `您从${label}的第 ${started} 版改起，现在已是第 ${present} 版，没有保存，两份文字都在。`,
    hint: '请对照现在的文字合并您的改动，再保存一次。',
    path: 'revision',
  }),
  addressTwice: (address: string): Problem => ({
    code: 'IssueAddressTwice',
    title: '这一期已经有了',
    message: `${address} 已经有一期，不能再建同一刊名、同一年、同一期号的期。`,
    hint: '请打开已有的那一期，或者改用别的期号。',
    path: 'issueNumber',
  }),
  placedRemoved: (title: string): Problem => ({
    code: 'PlacedArticleRemoved',
    title: '已编入的文章不能直接移出',
    message: `《${title}》已经编入本期，不能只从栏目里删去；没有保存。`,
    hint: '请在这篇文章上作“撤出本期”的决定，它会同时从栏目里移出。',
    path: 'columns',
  }),
  notReleased: (label: string, stage: string): Problem => ({
    code: 'IssueNotReleased',
    title: '这一期还没有付印',
    message: `${label}现处“${stage}”，没有付印，不能发布。`,
    hint: '请先在采编系统里走完校对、通读、签发、付印，再重新发布。',
  }),
  recordBroken: (key: string): Problem => ({
    code: 'DecisionRecordBroken',
    title: '决定记录被改动',
    message: `决定记录 ${key} 与校验值不符，可能被人改动过，已停止发布。`,
    hint: '请不要再改动，请系统管理员会同审计人员查明，从备份核对后再办。',
  }),
  imageChanged: (file: string): Problem => ({
    code: 'ImageFileChanged',
    title: '图片文件缺失或被改动',
    message: `图片 ${file} 的文件不在，或者与入库时的 SHA-256 不符。`,
    hint: '请重新上传这张图片，或者请系统管理员从备份恢复媒体文件夹。',
    path: file,
  }),
  noPublisher: (address: string): Problem => ({
    code: 'IssueNotReleased',
    title: '这一期还没有付印',
    message: `${address} 还没有人作过“付印”的决定，不能发布。`,
    hint: '请先在采编系统里走完校对、通读、签发、付印，再重新发布。',
  }),
  noAccount: (email: string): Problem => ({
    code: 'AccountUnknown',
    title: '没有这个账号',
    message: `没有登录名为 ${email} 的账号。`,
    hint: '请核对 --as 后面的登录名；不写 --as 时以作“付印”决定的人发布。',
  }),
  intakeNotForRole: (name: string): Problem => ({
    code: 'IntakeNotForRole',
    title: '不能收稿',
    message: `${name}的角色不收稿，没有收进任何文件。`,
    hint: '请由通讯员、责任编辑、编辑室主任或总编收稿。',
  }),
  intakeFiles: (count: number, limit: number): Problem => ({
    code: 'IntakeFileCount',
    title: '文件数不对',
    message: `一次要传 1 到 ${limit} 个稿件文件，这次是 ${count} 个，没有收进任何文件。`,
    hint: '请重新选择文件，分几次收稿。',
  }),
  intakeTooLarge: (name: string, limit: number): Problem => ({
    code: 'IntakeFileTooLarge',
    title: '稿件文件太大',
    message: `${name} 超过 ${limit} MB，没有收进任何文件。`,
    hint: '请在 Word 里压缩图片，或把大图单独上传到图片库。',
  }),
};
