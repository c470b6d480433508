import { MAX_SELECTED } from '../../model/limits';
import type { Response } from '../../protocol';
import type { DomAccess } from './dom-access';
import type { Reading } from './read-article';
import type { Segment } from './text-map';

type Article = Extract<Reading, { isArticle: true }>;
type Selected = Response<'content.selection'>;

const MOST_BLOCKS = 1_000;
const none = (why: NonNullable<Selected['why']>): Selected => ({ selected: null, why });

/** The stretch of a segment that lies in a range, as offsets in the article's text; null where nothing of it does. */
function within(range: Range, { end, node, offset, start }: Segment): { start: number; end: number } | null {
  if (!range.intersectsNode(node)) return null;
  const from = node === range.startContainer ? Math.max(0, range.startOffset - offset) : 0;
  const to = node === range.endContainer ? Math.min(end - start, range.endOffset - offset) : end - start;
  return to > from ? { start: start + from, end: start + to } : null;
}

/** What is selected of the article: where it stands in the article's text (UTF-16), with the paragraphs around it, which tell where its sentences begin and end. */
export function selectedText(selection: Selection | null, { map, page }: Pick<Article, 'map' | 'page'>, dom: DomAccess): Selected {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return none('nothing');
  const range = selection.getRangeAt(0);
  const parts = map.filter(({ node }) => dom.contains(dom.root, node)).flatMap((segment) => within(range, segment) ?? []);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return none('outside');
  const [start, end] = [first.start, last.end];
  const blocks = page.blocks.filter((block) => block.start < end && start < block.end);
  const [from, to] = [Math.min(start, ...blocks.map((block) => block.start)), Math.max(end, ...blocks.map((block) => block.end))];
  if (to - from > MAX_SELECTED || blocks.length > MOST_BLOCKS) return none('too_long');
  return { selected: { start, end, from, text: page.text.slice(from, to), blocks }, why: null };
}
