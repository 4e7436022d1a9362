import { PALETTE as C } from './palette.ts';
import { circle, ellipse, rect, shape, stroke } from './svg.ts';

export type Person = { coat: string; hair?: 'short' | 'long' | 'grey' | 'bun'; trousers?: string };

function head(hair: Person['hair'] = 'short'): string {
  const color = hair === 'grey' ? '#a9aaa6' : C.hair;
  const back = hair === 'long' ? shape('M-33 -6Q-40 46 -26 56L26 56Q40 46 33 -6Z', color) : '';
  const bun = hair === 'bun' ? circle(0, -40, 15, color) : '';
  return (
    back +
    bun +
    rect({ x: -10, y: 22, width: 20, height: 26, fill: '#dfb28c' }) +
    ellipse(0, 0, 29, 33, C.skin) +
    shape('M-31 2Q-34 -38 0 -38Q34 -38 31 2Q24 -16 6 -18Q-14 -18 -24 -12Q-29 -6 -31 2Z', color)
  );
}

/** Head and shoulders seen from the front, the chest ending at the origin, about 190 px high. */
export function bust({ coat, hair }: Person): string {
  return (
    shape('M-88 0Q-86 -78 -30 -92L30 -92Q86 -78 88 0Z', coat) +
    shape('M-17 -94L0 -62L17 -94Z', C.white) +
    `<g transform="translate(0 -138)">${head(hair)}</g>`
  );
}

/** A bust bent over a book that lies on a table whose edge is the origin. */
export function reader(person: Person): string {
  return (
    bust(person) +
    stroke('M-66 -30Q-62 2 -22 6', person.coat, 30) +
    stroke('M66 -30Q62 2 22 6', person.coat, 30) +
    circle(-24, 8, 13, C.skin) +
    circle(24, 8, 13, C.skin) +
    shape('M0 2Q-34 -14 -62 -2L-66 30Q-34 18 0 32Q34 18 66 30L62 -2Q34 -14 0 2Z', C.white) +
    stroke('M0 4V31', C.stone, 3) +
    stroke('M-50 8Q-30 2 -12 10M-51 17Q-30 11 -12 19M50 8Q30 2 12 10M51 17Q30 11 12 19', C.stone, 2)
  );
}

/** A standing figure about 420 px high, feet on the origin. */
export function standing({ coat, hair, trousers = C.ink }: Person): string {
  return (
    shape('M-40 -180L-34 -6L-6 -6L0 -140L6 -6L34 -6L40 -180Z', trousers) +
    ellipse(-22, -4, 22, 9, C.hair) +
    ellipse(22, -4, 22, 9, C.hair) +
    stroke('M-52 -290Q-74 -230 -62 -176', coat, 26) +
    stroke('M52 -290Q74 -230 62 -176', coat, 26) +
    circle(-62, -164, 13, C.skin) +
    circle(62, -164, 13, C.skin) +
    shape('M-62 -290Q-54 -318 -20 -322L20 -322Q54 -318 62 -290L50 -160L-50 -160Z', coat) +
    shape('M-14 -323L0 -298L14 -323Z', C.white) +
    `<g transform="translate(0 -366)">${head(hair)}</g>`
  );
}

/** A standing figure seen from behind. */
export function fromBehind({ coat, hair = 'short', trousers = C.deep }: Person): string {
  const color = hair === 'grey' ? '#a9aaa6' : C.hair;
  const crown = shape('M-31 8Q-36 -38 0 -38Q36 -38 31 8Q16 26 0 26Q-16 26 -31 8Z', color);
  const long = hair === 'long' ? shape('M-32 0Q-38 46 -27 58L27 58Q38 46 32 0Z', color) : '';
  const collar = shape('M-24 -325L0 -312L24 -325L20 -290L-20 -290Z', coat);
  return `${standing({ coat, hair, trousers })}${collar}<g transform="translate(0 -366)">${crown}${long}</g>`;
}

/** A walker seen from behind, with a pack. */
export function walker(person: Person): string {
  return (
    fromBehind(person) +
    rect({ x: -42, y: -312, width: 84, height: 108, radius: 22, fill: C.ochre }) +
    rect({ x: -28, y: -258, width: 56, height: 40, radius: 8, fill: C.wood })
  );
}
