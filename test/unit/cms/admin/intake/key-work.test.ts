import { describe, expect, it } from 'vitest';
import { keyWork } from '../../../../../cms/admin/intake/use-piece-editor.ts';

const done: string[] = [];
const works = {
  cut: () => done.push('cut'),
  join: () => done.push('join'),
  begin: () => done.push('begin'),
  relabel: (label: string) => done.push(label),
  move: (by: number) => done.push(`move ${by}`),
  go: (by: number) => done.push(`go ${by}`),
  undo: () => done.push('undo'),
};
const press = (key: string, offset: number, more: object = {}) => {
  done.length = 0;
  const event = { key, code: '', altKey: false, ctrlKey: false, metaKey: false, ...more };
  const work = keyWork(event, { offset, length: 10 }, works);
  work?.();
  return work ? (done[0] ?? 'nothing') : 'caret';
};

describe('keys of the labelling view', () => {
  it.each([
    ['Enter', 4, {}, 'cut'],
    ['Enter', 4, { ctrlKey: true }, 'begin'],
    ['Backspace', 0, {}, 'join'],
    ['Backspace', 3, {}, 'nothing'],
    ['Delete', 3, {}, 'nothing'],
    ['水', 3, {}, 'nothing'],
    ['1', 3, { altKey: true, code: 'Digit1' }, '主题'],
    ['9', 3, { altKey: true, code: 'Numpad9' }, '不收'],
    ['ArrowUp', 3, { altKey: true }, 'move -1'],
    ['ArrowDown', 3, { altKey: true }, 'move 1'],
    ['ArrowUp', 0, {}, 'go -1'],
    ['ArrowUp', 3, {}, 'caret'],
    ['ArrowDown', 10, {}, 'go 1'],
    ['ArrowLeft', 3, {}, 'caret'],
    ['Tab', 3, {}, 'caret'],
    ['z', 3, { ctrlKey: true }, 'undo'],
    ['c', 3, { ctrlKey: true }, 'caret'],
  ])('%s at %i %o: %s', (key, offset, more, expected) => {
    expect(press(key, offset, more)).toBe(expected);
  });
});
