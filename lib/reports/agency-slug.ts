import type { Article, Block } from '../model/article';
import type { Outlet } from '../model/outlet';
import type { Slug } from '../model/report';
import { comparable, fold } from '../text/fold';

/** A dateline stands within so many characters of a paragraph's beginning: "KYIV, Ukraine, May 2 (Reuters) -". */
const DATELINE = 90;
/** A byline or a sign-off is a line of its own, no longer than this: "By Ann Lee, Associated Press". */
const BYLINE = 90;
/** Paragraphs at the beginning in which a dateline can stand, after headline and standfirst. */
const FIRST = 3;

const BYLINES = /^(?:by|текст:?|автор:?|müəllif:?)\s|^(?:©|\(c\)|source:|источник:|mənbə:)\s?/i;

interface Line {
  text: string;
  place: 'start' | 'line';
}

/** Where a name of the agency stands in a line as a slug does: in brackets or slashes, behind a dash or a comma before a full stop, or at the end of a byline. */
function standsAsSlug({ text, place }: Line, agency: string): boolean {
  const plain = fold(text);
  for (let at = plain.indexOf(agency); at >= 0; at = plain.indexOf(agency, at + 1)) {
    const before = plain.slice(0, at);
    const after = plain.slice(at + agency.length);
    if (/^[\p{L}\p{N}]/u.test(after) || /[\p{L}\p{N}]$/u.test(before)) continue;
    if (/\((?:[^()]{0,20}[ /])?$/.test(before) && /^\s?\)/.test(after)) return true;
    if (/\/(?:[^/]{0,12} )?$/.test(before) && /^\s?\//.test(after)) return true;
    if (place === 'start' && /[-,]\s?$/.test(before) && before.length < 60 && /^\s?(?:[.-]|$)/.test(after)) return true;
    if (place === 'line' && BYLINES.test(plain) && /^[.\s]{0,3}$/.test(after)) return true;
  }
  return false;
}

const textOf = (article: Article, { start, end }: Block): string => article.text.slice(start, end).trim();

/**
 * The agency whose text an article carries, as its dateline, byline or last line says it ("(Reuters) -", "By Ann Lee, Associated Press", "МОСКВА, 2 мая. /ТАСС/"), with the words that show it.
 * Null where none does, or where it is the outlet's own. `agencies` are names as they are written.
 */
export function agencySlug(article: Article, agencies: readonly string[], outlets: readonly Outlet[]): Slug | null {
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph');
  const lines = paragraphs.flatMap((block, at): Line[] => {
    const text = textOf(article, block);
    if (text.length <= BYLINE && (at < FIRST || at >= paragraphs.length - FIRST)) return [{ text, place: 'line' }];
    return at < FIRST ? [{ text: text.slice(0, DATELINE), place: 'start' }] : [];
  });
  const ordered = [...agencies].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const line of lines) {
    const named = ordered.find((agency) => line.text.includes(agency) && (standsAsSlug(line, agency) || (line.place === 'line' && standsAsSlug({ ...line, place: 'start' }, agency))));
    if (named === undefined) continue;
    const known = outlets.find((o) => [o.name, ...o.aliases].some((name) => comparable(name) === comparable(named)));
    const own = known !== undefined && known.id === article.outletId;
    return own ? null : { agency: known?.name ?? named, words: line.text.slice(0, DATELINE) };
  }
  return null;
}
