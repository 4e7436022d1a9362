'use client';
import { Gutter, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import type { ArticleTexts, TextComparison } from '../../operations/article-texts.ts';
import { call } from '../api/call.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import { Comparison } from './Comparison.tsx';
import { RestoreText } from './RestoreText.tsx';
import { TextPicker } from './TextPicker.tsx';
import { type Choice, firstChoice } from './text-choice.ts';
import '../styles.css';
import './compare.css';

/** The texts of an article: any two of them compared, and an earlier one put back. */
export function TextsView() {
  const { id } = useDocumentInfo();
  const base = `/api/articles/${encodeURIComponent(String(id))}/texts`;
  const { texts, choice, choose, problems, reload } = useTexts(base);
  const comparison = useComparison(base, choice);
  if (!texts || !choice)
    return (
      <Gutter className="kx-compare">
        <ProblemNote problems={problems} />
        {problems.length === 0 ? <p className="kx-hint">正在取版本……</p> : null}
      </Gutter>
    );
  const heads = [...texts.texts, ...texts.signed];
  return (
    <Gutter className="kx-compare">
      <TextPicker choice={choice} onChoose={choose} texts={texts} />
      {texts.texts.length < 2 ? (
        <p className="kx-note">
          这篇稿件只保存过一次，还没有可以对照的版本。改动并保存以后，每一版都会列在这里，可以两两对照，也可以恢复。
        </p>
      ) : null}
      <ProblemNote problems={comparison.problems} />
      {comparison.body ? (
        <Comparison comparison={comparison.body} key={`${choice.from} ${choice.to}`} />
      ) : null}
      <RestoreText
        base={base}
        head={heads.find(({ key }) => key === choice.from)}
        onRestored={() => void reload()}
        present={texts.revision}
      />
    </Gutter>
  );
}

function useTexts(base: string) {
  const [texts, setTexts] = useState<ArticleTexts>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [choice, setChoice] = useState<Choice>();
  const load = useCallback(
    async (asked: Partial<Choice>) => {
      const answer = await call<ArticleTexts>(base);
      setProblems(answer.ok ? [] : answer.problems);
      if (!answer.ok) return;
      setTexts(answer.body);
      setChoice(firstChoice(answer.body, asked));
    },
    [base],
  );
  useEffect(() => void load(askedFor()), [load]);
  const choose = (next: Choice) => {
    setChoice(next);
    // The address can be sent to a colleague: it opens the same comparison.
    window.history.replaceState(window.history.state, '', `?from=${next.from}&to=${next.to}`);
  };
  return { texts, choice, choose, problems, reload: () => load({}) };
}

function askedFor(): Partial<Choice> {
  const query = new URLSearchParams(window.location.search);
  return { from: query.get('from') ?? undefined, to: query.get('to') ?? undefined };
}

function useComparison(base: string, choice: Choice | undefined) {
  const [state, setState] = useState<{ body?: TextComparison; problems: readonly Problem[] }>({
    problems: [],
  });
  useEffect(() => {
    if (!choice) return;
    let isStale = false;
    void call<TextComparison>(`${base}/compare?from=${choice.from}&to=${choice.to}`).then((answer) => {
      if (!isStale) setState(answer.ok ? { body: answer.body, problems: [] } : { problems: answer.problems });
    });
    return () => {
      isStale = true;
    };
  }, [base, choice]);
  return state;
}
