import type { NewsroomArticle } from './articles';
import { html, type Html } from './html';
import { visibleDate, visibleTime } from './dates';

/** How an outlet's page is built: the names and nesting that its real pages use, as far as they are known. */
export interface Site {
  name: string;
  colour: string;
  sections: readonly string[];
  /** the part of the page that holds title, date and text */
  story(article: NewsroomArticle, paragraphs: Html): Html;
  /** one entry of a home or list page */
  teaser(article: NewsroomArticle): Html;
}

const link = (article: NewsroomArticle): string => `https://${article.host}${article.path}`;
const picture = (caption: string): Html =>
  html`<figure><svg role="img" aria-label="Illustration" viewBox="0 0 640 240" width="640" height="240"><rect width="640" height="240" fill="#d8dde3"/><path d="M0 240 200 90l120 90 140-130 180 190z" fill="#b4bdc8"/></svg><figcaption>${caption}</figcaption></figure>`;
const sharing = html`<div class="share-bar social-block2"><span>Share</span><button type="button">Copy link</button><button type="button">Print</button></div>`;

const ghost: Site['story'] = (article, paragraphs) =>
  html`<article class="article post"><header class="article-header"><a class="article-tag" href="/tag/news-feed/">${article.section}</a><h1 class="article-title">${article.title}</h1><p class="article-meta"><span class="author">${article.byline}</span> · <time datetime="${article.published}">${visibleDate(article)}</time> · 2 min read</p></header>${picture('Illustration made for this demonstration.')}<section class="gh-content c-content">${paragraphs}</section>${sharing}</article>`;

const reportAz: Site['story'] = (article, paragraphs) =>
  html`<div class="news-detail"><a class="news__category">${article.section}</a><h1 class="section-title">${article.title}</h1><ul class="news__date"><li>${visibleDate(article)}</li><li>${visibleTime(article)}</li></ul>${picture(article.title)}<div class="news-detail__desc">${paragraphs}</div>${sharing}</div>`;

const oxuTheme: Site['story'] = (article, paragraphs) =>
  html`<div class="post-detail post-detail-area"><div class="post-detail-title"><h1>${article.title}</h1></div><div class="post-detail-meta"><span>${visibleDate(article)} / ${visibleTime(article)}</span><span class="views">1 204</span></div>${picture(article.title)}<div class="post-detail-content"><div class="post-detail-content-inner resize-area">${paragraphs}</div></div><div class="tag-area"><a href="/tag/media">media</a></div>${sharing}</div>`;

const apa: Site['story'] = (article, paragraphs) =>
  html`<div class="news_main"><h2 class="title_news">${article.title}</h2><div class="info"><span class="date">${visibleDate(article)}</span> <span class="date">${visibleTime(article)} (UTC +04:00)</span></div>${picture(article.title)}<div class="texts mb-site">${paragraphs}</div><div class="links_block">#media #cybersecurity</div>${sharing}</div>`;

const trend: Site['story'] = (article, paragraphs) =>
  html`<div class="article-holder"><h1>${article.title}</h1><span class="date-time">${visibleDate(article)} ${visibleTime(article)} (UTC+04)</span>${picture(article.title)}<div class="article-content article-paddings">${paragraphs}</div>${sharing}</div>`;

const caliber: Site['story'] = (article, paragraphs) =>
  html`<div id="__nuxt"><div class="post"><h4>${visibleDate(article)} ${visibleTime(article)} | ${article.section}</h4><h1>${article.title}</h1><div class="font-size"><button type="button">A-</button><button type="button">A+</button></div>${picture('Photo: illustration')}<div class="post-content">${paragraphs}</div>${sharing}</div></div>`;

const newsAz: Site['story'] = (article, paragraphs) =>
  html`<div class="main--content"><div class="post--item post--single"><div class="post--info"><h1 class="h4">${article.title}</h1><ul class="nav meta"><li><time datetime="${article.published}">${visibleDate(article)}</time></li><li class="font-size">+ ↺ − 16 px</li></ul></div>${picture('Photo: illustration')}<div class="post--content">${paragraphs}</div></div>${sharing}</div>`;

const record: Site['story'] = (article, paragraphs) =>
  html`<article class="article"><h1 class="article__heading">${article.title}</h1><div class="article__meta"><span class="article__author">${article.byline}</span> <span class="article__date">${visibleDate(article)}</span></div>${picture('Image: illustration')}<div class="article__content"><span class="wysiwyg-parsed-content">${paragraphs}</span></div>${sharing}</article>`;

const cards: Site['teaser'] = (article) => html`<article class="card"><a href="${link(article)}"><h3>${article.title}</h3></a><p>${article.summary}</p><p>${article.paragraphs[0] ?? ''}</p></article>`;
const listed: Site['teaser'] = (article) => html`<li><a class="item news__item" href="${link(article)}"><h3>${article.title}</h3><span class="date">${visibleDate(article)}</span></a><p>${article.summary}</p></li>`;

const azSections = ['Politics', 'Economy', 'Society', 'Sport'];
/** Sites by host, in the structure that is known of each outlet's pages. */
export const SITES: Readonly<Record<string, Site>> = {
  'kyivindependent.com': { name: 'The Kyiv Independent', colour: '#1f3d7a', sections: ['War', 'Investigations', 'Opinion', 'Business'], story: ghost, teaser: cards },
  'report.az': { name: 'Report.az', colour: '#0b5d8f', sections: azSections, story: reportAz, teaser: listed },
  'oxu.az': { name: 'Oxu.Az', colour: '#b0352c', sections: ['Siyasət', 'İqtisadiyyat', 'Cəmiyyət', 'İdman'], story: oxuTheme, teaser: cards },
  'media.az': { name: 'Media.Az', colour: '#2f6f4f', sections: ['Политика', 'Экономика', 'Общество', 'Спорт'], story: oxuTheme, teaser: cards },
  'en.apa.az': { name: 'APA', colour: '#14448c', sections: azSections, story: apa, teaser: listed },
  'en.trend.az': { name: 'Trend', colour: '#7a1f3d', sections: azSections, story: trend, teaser: listed },
  'caliber.az': { name: 'Caliber.Az', colour: '#333333', sections: ['Domestic affairs', 'Region', 'World', 'Analysis'], story: caliber, teaser: cards },
  'news.az': { name: 'News.Az', colour: '#a8431a', sections: azSections, story: newsAz, teaser: listed },
  'therecord.media': { name: 'The Record', colour: '#4a2a86', sections: ['Leadership', 'Cybercrime', 'Nation-state', 'Technology'], story: record, teaser: cards },
};

const PLAIN: Omit<Site, 'name'> = { colour: '#444444', sections: ['News', 'Analysis'], story: ghost, teaser: cards };

/** The site of a host; a host that is in no list looks like a plain blog. */
export const siteOf = (host: string): Site => SITES[host] ?? { name: host, ...PLAIN };
