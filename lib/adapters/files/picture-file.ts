import { pictureSvg, type Palette } from '../../export/picture-svg';
import { TONES, type Mark } from '../../pictures/scene';
import type { Sheet } from '../../pictures/sheet';

/** Pixels of the image a pixel of the picture: sharp on paper and on dense screens. */
const SCALE = 2;
/** Browsers refuse larger canvases, some silently. */
const LONGEST_SIDE = 16_000;

/** The tokens as they look in this page now, each as a plain colour: a file knows no style sheet and no theme. */
export function paletteOf(root: HTMLElement): Palette {
  const probe = document.createElement('span');
  root.append(probe);
  const colourOf = (tone: string): string => {
    probe.style.color = `var(--${tone})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(TONES.map((tone) => [tone, colourOf(tone)])) as Palette;
  probe.remove();
  return palette;
}

const outlineOf = (mark: Exclude<Mark, { kind: 'text' }>): Path2D => {
  const outline = new Path2D(mark.kind === 'path' ? mark.d : undefined);
  if (mark.kind === 'circle') outline.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
  if (mark.kind === 'rect') outline.roundRect(mark.x, mark.y, mark.w, mark.h, mark.r);
  return outline;
};

function drawMark(context: OffscreenCanvasRenderingContext2D, mark: Mark, palette: Palette, font: string): void {
  if (mark.kind === 'text') {
    context.font = `${mark.strong ? 600 : 400} ${mark.size}px ${font}`;
    context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor === 'end' ? 'right' : 'left';
    context.fillStyle = palette[mark.tone];
    context.fillText(mark.text, mark.x, mark.y);
    return;
  }
  const outline = outlineOf(mark);
  if (mark.fill !== null) {
    context.fillStyle = palette[mark.fill];
    context.fill(outline);
  }
  if (mark.stroke !== null) {
    context.strokeStyle = palette[mark.stroke];
    context.lineWidth = mark.width;
    context.setLineDash([...mark.dash]);
    context.stroke(outline);
  }
}

/**
 * A sheet as a PNG file. It is drawn mark by mark: to paint an SVG file on a canvas it would have to be loaded as an image from an address, which the policy of the extension's pages
 * does not allow and need not.
 */
export async function picturePng(sheet: Sheet, palette: Palette, font: string): Promise<Blob> {
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(sheet.width, sheet.height));
  const canvas = new OffscreenCanvas(Math.ceil(sheet.width * scale), Math.ceil(sheet.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws on no canvas.');
  context.scale(scale, scale);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const { x, y, marks } of sheet.groups) {
    context.save();
    context.translate(x, y);
    for (const mark of marks) drawMark(context, mark, palette, font);
    context.restore();
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A sheet as a file of either kind, in the colours and the font that the page has now. */
export async function pictureFile(sheet: Sheet, format: 'svg' | 'png', root: HTMLElement): Promise<Blob> {
  const [palette, font] = [paletteOf(root), getComputedStyle(root).fontFamily];
  return format === 'png' ? picturePng(sheet, palette, font) : new Blob([pictureSvg(sheet, palette, font)], { type: 'image/svg+xml' });
}
