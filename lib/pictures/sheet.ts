import { paragraph, set } from './fit-text';
import { TEXT, type Mark, type Measure, type Scene } from './scene';

/** A picture with its heading and where it is from, on a ground of its own: what is saved as a file. Each group's marks are placed from its own corner. */
export interface Sheet {
  width: number;
  height: number;
  title: string;
  description: string;
  groups: { x: number; y: number; marks: Mark[] }[];
}

export interface Caption {
  title: string;
  /** below the title: the verdict, as of when */
  lines: string[];
  /** below the picture */
  foot: string;
}

const MARGIN = 20;

/** Puts a picture on a sheet. All its texts are in the description too, for those to whom the file is read. */
export function sheetOf(scene: Scene, { title, lines, foot }: Caption, measure: Measure): Sheet {
  const top = set([paragraph(title, scene.width, 4, { size: 16, strong: true, tone: 'ink' }, measure), ...lines.map((line) => paragraph(line, scene.width, 4, { size: TEXT.normal, strong: false, tone: 'soft' }, measure))], 0, 0);
  const bottom = set([paragraph(foot, scene.width, 3, { size: TEXT.small, strong: false, tone: 'mist' }, measure)], 0, 0);
  const picture = MARGIN + top.box.h + 16;
  const end = picture + scene.height + 16;
  return {
    width: scene.width + 2 * MARGIN,
    height: end + bottom.box.h + MARGIN,
    title,
    description: [...lines, ...scene.items.map(({ label }) => label), foot].join('\n'),
    groups: [
      { x: MARGIN, y: MARGIN, marks: top.marks },
      { x: MARGIN, y: picture, marks: [...scene.backdrop, ...scene.items.flatMap(({ marks }) => marks)] },
      { x: MARGIN, y: end, marks: bottom.marks },
    ],
  };
}
