import { z } from 'zod';
import { civilDate, requiredText } from './characters.ts';

/** 理论版: a newspaper's weekly study page. `pageNumber` 版序（第8版）· `pageName` 版名 · `seriesNumber` 期号. */
export const studyPage = z.strictObject({
  paper: requiredText,
  pageNumber: z.int().min(1),
  pageName: requiredText,
  date: civilDate,
  responsibleEditors: z.array(requiredText).min(1),
  layoutEditors: z.array(requiredText).optional(),
  seriesNumber: z.int().min(1).optional(),
  /** 本版投稿邮箱. */
  submissionEmail: z.email({ message: '电子信箱格式不对' }).optional(),
});
export type StudyPage = z.infer<typeof studyPage>;
