import { civilDate, type Source } from '../../../content/model/index.ts';

const LINE = /^[（(]?\s*(来源|原载于?|载于?|摘自|转自)\s*[：:]?\s*(.+?)\s*[）)]?$/u;
const WIRE = /^据(.{2,16}?)(?:(\d{4})年(\d{1,2})月(\d{1,2})日)?电(?:[（(]([^）)]+)[）)])?$/u;

/**
 * 来源 as printed → source: （来源：《…》2024年第6期）, 来源：学习时报, 载《…》2023年5月6日, 据新华社电（记者 某某）.
 * `undefined` for anything else.
 */
export function parseSource(text: string): Source | undefined {
  const line = text.trim();
  const wire = WIRE.exec(line);
  if (wire) return wireSource(wire);
  const match = LINE.exec(line);
  if (!match) return undefined;
  const kind = match[1] === '来源' || match[1] === '转自' ? 'origin' : 'reprint';
  return { kind, ...named(match[2]!) };
}

function wireSource(match: RegExpExecArray): Source {
  const date = toDate(match[2], match[3], match[4]);
  return {
    kind: 'wire',
    name: match[1]!,
    isPeriodical: false,
    ...(date ? { date } : {}),
    ...(match[5] ? { reporter: match[5] } : {}),
  };
}

function named(text: string): Omit<Source, 'kind'> {
  const titled = /^《([^》]+)》\s*(.*)$/u.exec(text);
  const name = titled ? titled[1]! : text;
  const rest = titled ? titled[2]!.trim() : '';
  const date = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(rest);
  const civil = date ? toDate(date[1], date[2], date[3]) : undefined;
  return {
    name,
    isPeriodical: titled !== null,
    ...(civil ? { date: civil } : rest ? { issue: rest } : {}),
  };
}

function toDate(year?: string, month?: string, day?: string): string | undefined {
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return civilDate.safeParse(date).success ? date : undefined;
}
