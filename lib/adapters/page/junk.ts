/** What on a news page is not the article. Data only. */

/** Never read, wherever they stand. */
export const SKIPPED_TAGS: ReadonlySet<string> = new Set([
  'ASIDE', 'AUDIO', 'BUTTON', 'CANVAS', 'DATALIST', 'DIALOG', 'EMBED', 'FIGCAPTION', 'FOOTER', 'FRAMESET', 'HEAD', 'IFRAME', 'INPUT', 'MAP', 'MENU', 'METER', 'NAV',
  'NOFRAMES', 'NOSCRIPT', 'OBJECT', 'OPTION', 'PICTURE', 'PROGRESS', 'SCRIPT', 'SELECT', 'STYLE', 'SVG', 'TEMPLATE', 'TEXTAREA', 'TRACK', 'VIDEO',
  // inside of HTML it keeps its small letters
  'svg',
]);

/** Skipped only while they are a small part of what is read: some pages wrap the whole article in one of them. */
export const SUSPECT_TAGS: ReadonlySet<string> = new Set(['FIGURE', 'FORM', 'HEADER', 'INS', 'TABLE', 'DETAILS']);

/** Elements that begin and end a paragraph. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set([
  'ADDRESS', 'ARTICLE', 'BLOCKQUOTE', 'BODY', 'CENTER', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'FIELDSET', 'FIGURE', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR',
  'LI', 'MAIN', 'OL', 'P', 'PRE', 'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL',
]);

/** An ancestor like these takes a paragraph out of the search for the article. */
export const NOT_ARTICLE = 'nav,aside,footer,figcaption,dialog,[role=navigation],[role=complementary],[role=contentinfo],[role=dialog],[hidden],[aria-hidden=true]';

/** Words of a class or id that name something beside the article; whole words, so that "with-comments" on the body costs nothing much. */
const JUNK_WORDS: ReadonlySet<string> = new Set([
  'ad', 'ads', 'adv', 'advert', 'advertisement', 'advertising', 'author', 'authors', 'banner', 'banners', 'breadcrumb', 'breadcrumbs', 'byline', 'caption', 'captions', 'comment', 'comments', 'cookie',
  'cookies', 'copyright', 'credit', 'cta', 'date', 'datetime', 'disqus', 'donate', 'donation', 'footer', 'hidden', 'livefyre', 'menu', 'meta', 'modal', 'more', 'most', 'nav', 'navigation', 'newsletter', 'outbrain', 'pagination', 'paywall',
  'popular', 'popup', 'promo', 'promotion', 'rating', 'read-more', 'readmore', 'recommend', 'recommended', 'recommendations', 'recirc', 'related', 'rek', 'reklam', 'reklama', 'share',
  'shares', 'sharing', 'sidebar', 'signup', 'social', 'sponsor', 'sponsored', 'subscribe', 'subscription', 'taboola', 'tags', 'teaser', 'teasers', 'time', 'timestamp', 'toolbar', 'tools', 'topics', 'trending',
  'widget', 'xeberler',
]);

/** A paragraph hidden from sight by these classes is there for another reader. */
const HIDDEN_WORDS: ReadonlySet<string> = new Set(['visually-hidden', 'sr-only', 'screen-reader-text', 'print-only', 'visuallyhidden']);


/** Names that were looked at: a page has few, on many elements. */
const LOOKED_AT = new Map<string, boolean>();
const LOOKED_AT_MOST = 1_000;

/** @param names an element's class and id; @returns whether one of their words names something that is not the article */
export function namesJunk(names: string): boolean {
  const known = LOOKED_AT.get(names);
  if (known !== undefined) return known;
  if (LOOKED_AT.size >= LOOKED_AT_MOST) LOOKED_AT.clear();
  const junk = names.split(' ').some((name) => name !== '' && (HIDDEN_WORDS.has(name) || JUNK_WORDS.has(name) || wordsOf(name).some((word) => JUNK_WORDS.has(word))));
  LOOKED_AT.set(names, junk);
  return junk;
}

/** "articleBody-main" is "article", "body", "main". By letters and without patterns: it runs on every page before anything of it is compiled. */
function wordsOf(name: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const isSeam = code === 0x2d || code === 0x5f || code <= 0x20;
    const isJoint = code >= 0x41 && code <= 0x5a && at > from && isSmall(name.charCodeAt(at - 1));
    if (!isSeam && !isJoint) continue;
    words.push(name.slice(from, at).toLowerCase());
    from = isSeam ? at + 1 : at;
  }
  words.push(name.slice(from).toLowerCase());
  return words;
}

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Between headline and body these carry the lead. */
export const LEAD = 'p,[class*=lead],[class*=standfirst],[class*=subtitle],[class*=sub-title],[class*=summary],[class*=intro],[class*=anons],[class*=dek],[class*=description],h2';
