/**
 * Hints for reading the pages of known outlets. They were gathered from public code and page dumps and may be out of date, so a hint that
 * finds nothing costs nothing: the general reader stands behind each. Selectors are tried in order.
 */
export interface ReadingRules {
  headline?: string[];
  body?: string[];
  /** a visible date */
  date?: string[];
  /** parts inside the body that are not the article */
  skip?: string[];
  /** the language of pages whose address does not say */
  language?: string;
  /** minutes east of UTC of the clock that the outlet dates its pages by */
  utcOffset?: number;
}

/** Azerbaijan keeps UTC+4 all year. */
const BAKU = 240;

const SHARED_AZ_THEME: ReadingRules = {
  headline: ['.post-detail-title h1'],
  body: ['.post-detail-content-inner.resize-area', '.post-detail-content-inner', '.post-detail-content'],
  date: ['.post-detail-meta span', '.post-detail-meta'],
  skip: ['.audio-block', '.player-area', '.tag-area', '.social-block2', '.subscribe-single-block', '.tag-post-list', 'ins'],
  utcOffset: BAKU,
};

/** By host; a host without an entry takes that of the domain above it ("ru.oxu.az": "oxu.az"). */
const RULES: Readonly<Record<string, ReadingRules>> = {
  'report.az': { headline: ['h1.section-title'], body: ['div.news-detail__desc'], date: ['ul.news__date'], skip: ['.index-post-block'], language: 'az', utcOffset: BAKU },
  'oxu.az': { ...SHARED_AZ_THEME, language: 'az' },
  'baku.ws': { ...SHARED_AZ_THEME, language: 'az' },
  'media.az': { ...SHARED_AZ_THEME, language: 'ru' },
  'caliber.az': { date: ['h4'], utcOffset: BAKU },
  'news.az': { language: 'en', utcOffset: BAKU },
  'apa.az': {
    headline: ['h2.title_news'],
    body: ['.texts.mb-site'],
    date: ['span.date'],
    skip: ['.rek_banner', '.links_block', '.AdviadNativeVideo'],
    language: 'az',
    utcOffset: BAKU,
  },
  'trend.az': { body: ['div.article-content.article-paddings', 'div.article-content'], date: ['span.date-time'], utcOffset: BAKU },
  'baku.tv': { language: 'az', utcOffset: BAKU },
  'kyivindependent.com': { language: 'en' },
};

/** @param host lower-case host name; @returns the rules of the host or of the nearest domain above it, or none */
export function rulesFor(host: string): ReadingRules {
  for (let from = 0, dot = host.indexOf('.'); dot >= 0; from = dot + 1, dot = host.indexOf('.', from)) {
    const domain = host.slice(from);
    if (Object.hasOwn(RULES, domain)) return RULES[domain] ?? {};
  }
  return host.endsWith('.az') ? { utcOffset: BAKU } : {};
}
