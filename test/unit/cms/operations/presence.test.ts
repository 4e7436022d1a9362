import { describe, expect, it } from 'vitest';
import { createPresence } from '../../../../cms/operations/presence.ts';

const sang = { id: 's', name: '桑知遥' };
const ji = { id: 'j', name: '计望舒' };
const at = (seconds: number) => seconds * 1000;

describe('who has a document open', () => {
  it('is told to the others, since when and whether they write', () => {
    const presence = createPresence();
    const tell = (person: typeof sang, now: number, isEditing = false) =>
      presence.note('articles:a', { person, now, isOpen: true, isEditing });
    expect(tell(sang, at(0))).toEqual([]);
    expect(tell(ji, at(10))).toMatchObject([{ name: '桑知遥', since: at(0), isEditing: false }]);
    expect(tell(sang, at(30), true)).toMatchObject([{ name: '计望舒', since: at(10) }]);
    expect(tell(ji, at(40))).toMatchObject([{ name: '桑知遥', since: at(0), isEditing: true }]);
    const elsewhere = presence.note('articles:b', {
      person: ji,
      now: at(41),
      isOpen: true,
      isEditing: false,
    });
    expect(elsewhere).toEqual([]);
  });

  it('ends with leaving, or with silence', () => {
    const presence = createPresence();
    const note = (person: typeof sang, now: number, isOpen = true) =>
      presence.note('issues:i', { person, now, isOpen, isEditing: false });
    note(sang, at(0));
    note(sang, at(5), false);
    expect(note(ji, at(6))).toEqual([]);
    expect(note(sang, at(90))).toEqual([]);
    note(sang, at(91), false);
    expect(presence.size()).toBe(0);
  });
});
