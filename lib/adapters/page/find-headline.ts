import type { DomAccess } from './dom-access';
import type { ReadingRules } from './reading-rules';

/** A heading shorter than this is a rubric or the site's name, unless the page itself gives it as the title. */
const HEADLINE = 15;
const MAX_HEADINGS = 60;

/**
 * The element that shows the article's headline.
 * @param titles what the page gives as its title, most reliable first
 * @returns null where no heading can be it
 */
export function findHeadline(dom: DomAccess, rules: ReadingRules, titles: readonly string[], body: Element | null): Element | null {
  for (const selector of rules.headline ?? []) {
    const hinted = dom.all(selector).find((element) => readable(dom, element).length > 0);
    if (hinted !== undefined) return hinted;
  }
  // Most pages show their title as they give it, in the first rank; elsewhere every heading is looked at, and the letters alone.
  const shown = dom.all('h1').slice(0, MAX_HEADINGS).find((heading) => isShown(readable(dom, heading), titles));
  if (shown !== undefined) return shown;
  const headings = dom.all('h1,[itemprop=headline],h2,h3').slice(0, MAX_HEADINGS);
  let plain: string[] | null = null;
  let found: Element | null = null;
  for (const heading of headings) {
    const text = readable(dom, heading);
    if (text === '') continue;
    const own = letters(text);
    plain ??= titles.map(letters);
    if (own.length > 0 && plain.some((title) => title.includes(own) && own.length * 2 >= title.length)) return heading;
    // The last first-rank heading before the text wins: the site's own name often stands above in another.
    const isFirstRank = dom.name(heading) !== 'H2' && dom.name(heading) !== 'H3';
    const comesBefore = body === null || found === null || dom.precedes(heading, body) || dom.contains(body, heading);
    if (isFirstRank && text.length >= HEADLINE && comesBefore) found = heading;
  }
  return found;
}

const isShown = (text: string, titles: readonly string[]): boolean => text.length >= HEADLINE && titles.some((title) => title === text || (title.startsWith(`${text} `) && text.length * 2 >= title.length));

const readable = (dom: DomAccess, heading: Element): string => (dom.visible(heading) && dom.closest(heading, '[hidden],[aria-hidden=true],dialog') === null ? dom.text(heading).trim() : '');

/** Only letters and digits, lower case: outlets vary quotes, dashes and site names between title and heading. */
export function letters(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  let found = '';
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    // Latin as far as the schwa, and Cyrillic; what stands between words in nearly every title, and the marks that a capital leaves when it is made small. Other texts are left to a class of Unicode, which is dear the first time.
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xdf && code <= 0x259 && code !== 0xf7) || (code >= 0x430 && code <= 0x45f)) found += lower.charAt(i);
    else if (code >= 0x80 && code !== 0xa0 && code !== 0xab && code !== 0xbb && (code < 0x300 || code > 0x36f) && (code < 0x2010 || code > 0x2026)) return lower.replace(OTHERS, '');
  }
  return found;
}

const OTHERS = /[^\p{L}\p{N}]+/gu;
