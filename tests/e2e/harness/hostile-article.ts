import type { NewsroomArticle } from '../../../tools/newsroom/articles';

/** An article whose title, byline, speakers, relays and sentences carry the payloads as text. */
export function hostile(number: number, payloads: readonly string[]): NewsroomArticle {
  const [first = '', second = '', third = '', fourth = '', relay = ''] = payloads;
  return {
    host: 'kyivindependent.com',
    path: `/hostile-${number}`,
    language: 'en',
    title: `Russia was behind the attack ${first} ${second}`,
    published: '2025-05-02T10:00:00+03:00',
    byline: `${third} ${fourth}`,
    section: 'News',
    head: 'json-ld',
    summary: 'Summary.',
    paragraphs: [
      `Russia was behind the cyberattack of Feb. 20 on Global Media Group, lawmaker John ${relay} Smith said on May 2, the APA news agency reported.`,
      ...payloads.map((payload) => `APT29 ${payload} carried out the cyberattack on Global Media Group, the minister ${payload} said on May 2, according to ${payload} News.`),
    ],
    related: [],
  };
}

/** Element kinds that our own views are made of, and nothing from an article may add to. */
export const FOREIGN = 'script:not([src]), script[src^="http"], iframe, object, embed, video, audio, form:not(.work), base, meta[http-equiv], link[href^="http"], style, textarea, math, details:not(.more, .reading, .export-picker), img:not([src^="/icon/"]), [onerror], [onload], [onfocus], [ontoggle], a[href^="javascript" i], a[href^="data" i]';
