/** The encodings manuscripts come in. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const COMMON_SIMPLIFIED = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府研质队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
);
const COMMON_TRADITIONAL = new Set(
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處府',
);

/**
 * Guesses how `bytes` are encoded: a byte order mark, then the pattern of zero bytes, then whether it is UTF-8 (a few
 * broken sequences allowed), then whichever of GB18030 and Big5 gives more everyday characters.
 */
export function detectEncoding(bytes: Uint8Array): { encoding: Encoding; hasMark: boolean } {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', hasMark: true };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', hasMark: true };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', hasMark: true };
  const sample = bytes.subarray(0, 65536);
  return { encoding: wideEncoding(sample) ?? narrowEncoding(sample), hasMark: false };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

// Only UTF-16 text holds zero bytes. Which half they are in says little (一 is U+4E00), what the text reads as says all.
function wideEncoding(sample: Uint8Array): Encoding | undefined {
  if (!sample.includes(0)) return undefined;
  const little = everydayShare(new TextDecoder('utf-16le').decode(sample));
  const big = everydayShare(new TextDecoder('utf-16be').decode(sample));
  return big > little ? 'utf-16be' : 'utf-16le';
}

function everydayShare(text: string): number {
  const everyday = count(
    text,
    (char) => COMMON_SIMPLIFIED.has(char) || COMMON_TRADITIONAL.has(char) || char <= '\u007f',
  );
  return everyday / Math.max(1, text.length);
}

function narrowEncoding(sample: Uint8Array): Encoding {
  const text = new TextDecoder('utf-8').decode(sample);
  const broken = count(text, (char) => char === '\ufffd');
  const wide = count(text, (char) => char > '\u007f') - broken;
  if (broken === 0 || broken * 4 < wide) return 'utf-8';
  const simplified = share(new TextDecoder('gb18030').decode(sample), COMMON_SIMPLIFIED);
  const traditional = share(new TextDecoder('big5').decode(sample), COMMON_TRADITIONAL);
  return traditional > simplified ? 'big5' : 'gb18030';
}

function share(text: string, common: ReadonlySet<string>): number {
  const wide = count(text, (char) => char > '\u007f');
  return wide === 0 ? 0 : count(text, (char) => common.has(char)) / wide;
}

function count(text: string, test: (char: string) => boolean): number {
  let total = 0;
  for (const char of text) if (test(char)) total++;
  return total;
}
