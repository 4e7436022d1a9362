'use client';
import { useAuth } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { call } from '../api/call.ts';
import {
  INTAKE_URL,
  type IntakeAnswer,
  type IntakeChoice,
  type IntakeLookAnswer,
  type IntakePiece,
} from './contract.ts';
import { labelsOf } from './edit-pieces.ts';
import { forgetFile, keepFile, readKeptFiles } from './kept-files.ts';

/** One manuscript on its way in. `pieces` are there once an editor moved a label. */
export type IntakeFile = {
  id: string;
  file: File;
  choice: IntakeChoice;
  state: 'reading' | 'ready' | 'storing' | 'stored' | 'refused';
  problems: readonly Problem[];
  look?: IntakeLookAnswer;
  pieces?: readonly IntakePiece[];
  answer?: IntakeAnswer;
  isRestored?: boolean;
};

/** The manuscripts on the page: each is looked at when it comes, kept in the browser until it is taken in, and has its own result. */
export function useIntakeFiles() {
  const { user } = useAuth();
  const router = useRouter();
  const owner = String(user?.id ?? '');
  const [files, setFiles] = useState<readonly IntakeFile[]>([]);
  const [isKept, setKept] = useState(true);
  const restored = useRef('');

  const change = useCallback((id: string, part: Partial<IntakeFile>) => {
    setFiles((all) => all.map((item) => (item.id === id ? { ...item, ...part } : item)));
  }, []);

  // A browser that keeps nothing（no room, a private window）is told of, not hidden.
  const keep = useCallback(
    ({ id, file, choice, pieces }: Pick<IntakeFile, 'id' | 'file' | 'choice' | 'pieces'>) => {
      const item = { id, user: owner, at: Date.now(), file, choice, ...(pieces ? { pieces } : {}) };
      keepFile(item).catch(() => setKept(false));
    },
    [owner],
  );
  const forget = useCallback((id: string) => forgetFile(id).catch(() => setKept(false)), []);

  const look = useCallback(
    async ({ id, file, choice }: Pick<IntakeFile, 'id' | 'file' | 'choice'>) => {
      change(id, { state: 'reading', problems: [] });
      const result = await post<IntakeLookAnswer>(file, { ...choice, look: '1' });
      if (result.ok) change(id, { state: 'ready', look: result.body });
      else change(id, { state: 'refused', problems: result.problems });
    },
    [change],
  );

  const add = useCallback(
    async (items: readonly File[]) => {
      const added = items.map((file) => newFile(file));
      setFiles((all) => [...all.filter((item) => item.state !== 'stored'), ...added]);
      for (const item of added) keep(item);
      for (const item of added) await look(item);
    },
    [keep, look],
  );

  useEffect(() => {
    if (owner === '' || restored.current === owner) return;
    restored.current = owner;
    readKeptFiles(owner)
      .then(async (kept) => {
        const found = kept.map(({ id, file, choice, pieces }) => ({
          ...newFile(file),
          id,
          choice,
          isRestored: true,
          ...(pieces ? { pieces } : {}),
        }));
        setFiles((all) => [...found.filter(({ id }) => all.every((item) => item.id !== id)), ...all]);
        for (const item of found) await look(item);
      })
      .catch(() => setKept(false));
  }, [owner, look]);

  const choose = (item: IntakeFile, choice: IntakeChoice) => {
    const { pieces: _pieces, ...rest } = item;
    setFiles((all) => all.map((one) => (one.id === item.id ? { ...rest, choice } : one)));
    keep({ ...rest, choice });
    return look({ ...rest, choice });
  };
  const edit = (item: IntakeFile, pieces: readonly IntakePiece[]) => {
    change(item.id, { pieces });
    keep({ ...item, pieces });
  };
  const remove = (item: IntakeFile) => {
    setFiles((all) => all.filter(({ id }) => id !== item.id));
    void forget(item.id);
  };
  const takeIn = async (items: readonly IntakeFile[]) => {
    for (const { id, file, choice, pieces } of items) {
      change(id, { state: 'storing', problems: [] });
      const labels: Record<string, string> = pieces ? { labels: labelsOf(pieces) } : {};
      const result = await post<IntakeAnswer>(file, { ...choice, ...labels });
      if (result.ok) {
        change(id, { state: 'stored', answer: result.body });
        await forget(id);
      } else change(id, { state: 'ready', problems: result.problems });
    }
    router.refresh();
  };
  return { files, isKept, add, choose, edit, look, remove, takeIn };
}

function newFile(file: File): IntakeFile {
  const random = Math.random().toString(36).slice(2);
  return { id: `${Date.now()}-${random}`, file, choice: {}, state: 'reading', problems: [] };
}

function post<T>(file: File, fields: Readonly<Record<string, string>>) {
  const body = new FormData();
  body.append('files', file);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return call<T>(INTAKE_URL, { method: 'POST', body });
}
