import { passLevel } from '../article-record.ts';
import { checkReviewer } from '../decisions/article/review-check.ts';
import type { Actor } from '../machine.ts';
import { mayDecide, type Role } from '../roles.ts';
import type { Duty } from './duty.ts';
import type { OpenArticle, OpenSubject } from './open-subject.ts';

/** Of some people those who may do what waits now: role, own text, and 三审 by three persons are asked. */
export function candidatesFor(subject: OpenSubject, duty: Duty, people: readonly Actor[]): Actor[] {
  return people.filter((person) => entitledRoles(subject, duty, person).length > 0);
}

function entitledRoles(subject: OpenSubject, duty: Duty, actor: Actor): Role[] {
  if (!mayDecide(actor.roles)) return [];
  const roles = duty.roles.filter((role) => actor.roles.includes(role));
  return subject.type === 'article' ? roles.filter((role) => mayTake(subject, duty, actor, role)) : roles;
}

function mayTake(article: OpenArticle, duty: Duty, actor: Actor, role: Role): boolean {
  if (role === 'contributor' && article.ownerId !== actor.id) return false;
  const level = passLevel(duty.decision);
  if (!level) return true;
  const { id, title, ownerId, bylineNames, record } = article;
  const authorIds = ownerId === undefined ? [] : [ownerId];
  const subject = { id, label: title, hash: '', authorIds, bylineNames };
  return checkReviewer(level, { subject, record, actor, role }) === undefined;
}
