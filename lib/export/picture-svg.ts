import { n, type Mark, type Tone } from '../pictures/scene';
import type { Sheet } from '../pictures/sheet';
import { withPlainSpaces } from '../views/say';

/** What a tone looks like where the file is read, e.g. "rgb(26, 33, 44)". */
export type Palette = Readonly<Record<Tone, string>>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as XML has it; characters that no XML file may hold are left out, and its lines are broken already. */
const xml = (text: string): string => withPlainSpaces(text).replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

function strokeAndFill({ stroke, fill, width, dash }: Exclude<Mark, { kind: 'text' }>, palette: Palette): string {
  const line = stroke === null ? '' : ` stroke="${xml(palette[stroke])}" stroke-width="${n(width)}"${dash.length > 0 ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : ''}`;
  return ` fill="${fill === null ? 'none' : xml(palette[fill])}"${line}`;
}

function element(mark: Mark, palette: Palette): string {
  switch (mark.kind) {
    case 'text':
      return `<text x="${n(mark.x)}" y="${n(mark.y)}" font-size="${mark.size}"${mark.strong ? ' font-weight="600"' : ''} text-anchor="${mark.anchor}" fill="${xml(palette[mark.tone])}">${xml(mark.text)}</text>`;
    case 'path':
      return `<path d="${xml(mark.d)}"${strokeAndFill(mark, palette)}/>`;
    case 'circle':
      return `<circle cx="${n(mark.x)}" cy="${n(mark.y)}" r="${n(mark.r)}"${strokeAndFill(mark, palette)}/>`;
    case 'rect':
      return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.w)}" height="${n(mark.h)}" rx="${n(mark.r)}"${strokeAndFill(mark, palette)}/>`;
  }
}

/** A sheet as an SVG file that needs nothing else: colours and font are written into it, no script, no style sheet, no address. */
export function pictureSvg(sheet: Sheet, palette: Palette, font: string): string {
  const groups = sheet.groups.map(({ x, y, marks }) => `<g transform="translate(${n(x)} ${n(y)})">${marks.map((mark) => element(mark, palette)).join('')}</g>`);
  const size = `width="${n(sheet.width)}" height="${n(sheet.height)}" viewBox="0 0 ${n(sheet.width)} ${n(sheet.height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title description" font-family="${xml(font)}" stroke-linecap="butt" stroke-linejoin="round">`,
    `<title id="title">${xml(sheet.title)}</title>`,
    `<desc id="description">${xml(sheet.description)}</desc>`,
    `<rect width="100%" height="100%" fill="${xml(palette.ground)}"/>`,
    ...groups,
    '</svg>',
    '',
  ].join('\n');
}
