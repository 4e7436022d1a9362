import { z } from 'zod';
import { civilDate, requiredText } from './characters.ts';

/** One line of the 版权页: a role（总编、编委会主任、责任编辑…）and the names in order. */
export const mastheadLine = z.strictObject({ role: requiredText, names: z.array(requiredText).min(1) });

/**
 * 版权页: lines of role → names in printed order, and the named facts the rules ask for.
 * `printPermitNumber` 准印证号 · `issuingBody` 编印单位 · `distribution` 发送对象 · `printRun` 印数 · `motto` 刊训.
 */
export const masthead = z.strictObject({
  supervisingBody: requiredText.optional(),
  sponsoringBody: requiredText.optional(),
  issuingBody: requiredText.optional(),
  lines: z.array(mastheadLine).max(60),
  address: requiredText.optional(),
  postcode: z
    .string()
    .regex(/^\d{6}$/, { message: '邮编应为 6 位数字' })
    .optional(),
  telephone: requiredText.optional(),
  fax: requiredText.optional(),
  email: z.email({ message: '电子信箱格式不对' }).optional(),
  printPermitNumber: requiredText.optional(),
  cnNumber: requiredText.optional(),
  issnNumber: requiredText.optional(),
  price: requiredText.optional(),
  printer: requiredText.optional(),
  printedOn: civilDate.optional(),
  printRun: z.int().min(1).optional(),
  distribution: requiredText.optional(),
  motto: z.array(requiredText).max(8).optional(),
  /** 欢迎来稿. */
  callForPapers: requiredText.optional(),
});
export type Masthead = z.infer<typeof masthead>;
