import { describe, expect, it } from 'vitest';
import { readOnlyReason } from '../../../../cms/admin/save/read-only-reason.ts';
import type { Role } from '../../../../cms/editorial/index.ts';

const article = (stage: string, ...roles: Role[]) => readOnlyReason({ collection: 'articles', stage, roles });
const issue = (stage: string, ...roles: Role[]) => readOnlyReason({ collection: 'issues', stage, roles });

describe('why a form is read-only', () => {
  it.each([
    [article('secondReview', 'editorInChief'), '现处“复审”，文字由责任编辑、编辑室主任修改'],
    [article('draft', 'editorInChief'), '现处“起草”，文字由责任编辑修改'],
    [article('submitted', 'contributor'), '文字由责任编辑修改'],
    [article('rejected', 'editorInChief'), '不能再改；仍要使用的，请作为新稿件录入'],
    [article('placed', 'responsibleEditor'), '文字已经冻结。确需改动的，由总编先把这一期“退回编辑”'],
    [article('placed', 'proofreader'), '现处“编入”'],
    [issue('signedOff', 'editorInChief'), '这一期已签发，内容已经冻结'],
    [issue('planned', 'proofreader'), '由责任编辑、编辑室主任、总编、出版修改'],
  ])('%s', (reason, part) => {
    expect(reason).toContain(part);
  });
});
