import { addressOf, type NewsroomArticle } from './articles';
import { html, Html, jsonInHtml } from './html';
import { siteOf, type Site } from './outlets';

const STYLE = `body{margin:0;font:17px/1.6 Georgia,"Liberation Serif",serif;color:#1b1b1b;background:#fff}
.top{color:#fff;padding:14px 24px;font:700 20px/1.3 "Liberation Sans",Arial,sans-serif}.top a{color:inherit;text-decoration:none}
nav ul{display:flex;flex-wrap:wrap;gap:18px;margin:6px 0 0;padding:0;list-style:none;font-size:14px;font-weight:400}
.columns{display:flex;flex-wrap:wrap;gap:40px;max-width:1080px;margin:24px auto;padding:0 24px}main{flex:1 1 480px;max-width:680px}aside{flex:0 1 260px;font-size:15px}.news-list{list-style:none;padding:0}h3{font-size:20px;margin:18px 0 4px}aside h2{font-size:18px}
h1,h2.title_news{font-size:31px;line-height:1.25;margin:8px 0}figure{margin:16px 0}figure svg{max-width:100%;height:auto}figcaption,.meta,.news__date,.info,.date-time,h4,.article-meta,.article__meta,.post-detail-meta{font:14px/1.5 "Liberation Sans",Arial,sans-serif;color:#5a5a5a}
.share-bar{display:flex;gap:10px;margin:24px 0;font:14px "Liberation Sans",Arial,sans-serif}footer{border-top:1px solid #ddd;margin-top:40px;padding:18px 24px;font:13px/1.6 "Liberation Sans",Arial,sans-serif;color:#5a5a5a}`;

/** Said at the foot of every page, so that nobody takes the texts for an outlet's own. */
const NOTICE = 'Demonstration page: text and page were made for trying out a browser extension. This is not a publication of the outlet whose address is shown.';

/** A whole page of a site. `head` and `main` are the parts that differ. */
function page(site: Site, language: string, title: string, head: Html, main: Html, aside: Html): string {
  const nav = html`<nav aria-label="Sections"><ul>${site.sections.map((name) => html`<li><a href="/list">${name}</a></li>`)}</ul></nav>`;
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">${head}<style>${new Html(STYLE)}</style></head><body><header class="top" style="background:${site.colour}"><a href="/">${site.name}</a>${nav}</header><div class="columns"><main>${main}</main><aside>${aside}</aside></div><footer><p>${NOTICE}</p><p>© ${site.name} demonstration · Contacts · Terms of use</p></footer></body></html>`.text;
}

/** An article's page, built like its outlet's. */
export function articlePage(article: NewsroomArticle): string {
  const site = siteOf(article.host);
  const paragraphs = article.paragraphs.map((text) => html`<p>${withLinks(text)}</p>`);
  const related = html`<section class="related"><h2>Read also</h2><ul>${article.related.map((title) => html`<li><a href="/list">${title}</a></li>`)}</ul></section>`;
  const aside = html`${related}<section class="newsletter subscribe-single-block"><h2>Newsletter</h2><p>The day in five minutes, every morning.</p></section>`;
  return page(site, article.language, `${article.title} — ${site.name}`, articleHead(article, site), site.story(article, html`${paragraphs}`), aside);
}

function articleHead(article: NewsroomArticle, site: Site): Html {
  const canonical = html`<link rel="canonical" href="${addressOf(article)}">`;
  if (article.head === 'json-ld') return html`${canonical}<script type="application/ld+json">${jsonInHtml(newsArticle(article, site))}</script><meta property="og:type" content="article"><meta property="og:title" content="${article.title}">`;
  if (article.head === 'open-graph') return html`${canonical}<meta property="og:type" content="article"><meta property="og:site_name" content="${site.name}"><meta property="og:title" content="${article.title}"><meta property="article:published_time" content="${article.published}">`;
  return canonical;
}

function newsArticle(article: NewsroomArticle, site: Site): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.published,
    dateModified: article.published,
    inLanguage: article.language,
    author: { '@type': 'Person', name: article.byline },
    publisher: { '@type': 'Organization', name: site.name },
    mainEntityOfPage: addressOf(article),
  };
}

/** `[words](https://…)` becomes a link. */
function withLinks(text: string): Html {
  const parts = text.split(/\[([^\]]{1,200})\]\((https:\/\/[^)\s]{1,400})\)/);
  return html`${parts.map((part, i) => (i % 3 === 0 ? html`${part}` : i % 3 === 1 ? html`<a href="${parts[i + 1] ?? ''}">${part}</a>` : null))}`;
}

/** A site's home page or list page: many teasers, some of which quote an attribution; it is no article. */
export function listPage(host: string, articles: readonly NewsroomArticle[], heading: string): string {
  const site = siteOf(host);
  const language = articles.find((article) => article.host === host)?.language ?? 'en';
  const head = html`<link rel="canonical" href="https://${host}/"><meta property="og:type" content="website"><meta property="og:site_name" content="${site.name}">`;
  const own = articles.filter((article) => article.host === host);
  const others = articles.filter((article) => article.host !== host);
  const main = html`<h1>${heading}</h1><ul class="news-list with-images">${own.map((article) => site.teaser(article))}</ul><section><h2>Elsewhere</h2>${others.map((article) => site.teaser(article))}</section>`;
  return page(site, language, `${heading} — ${site.name}`, head, main, html`<h2>Most read</h2><ol>${articles.slice(0, 5).map((article) => html`<li>${article.title}</li>`)}</ol>`);
}

/** The demonstration's own front page, which leads to every article. */
export function indexPage(articles: readonly NewsroomArticle[]): string {
  const site: Site = { ...siteOf('newsroom.invalid'), name: 'Demonstration newsroom', sections: [] };
  const items = articles.map((article) => html`<li><a href="${addressOf(article)}">${article.title}</a> <small>${siteOf(article.host).name}, ${article.published.slice(0, 10)}</small></li>`);
  const lists = [...new Set(articles.map(({ host }) => host))].map((host) => html`<li><a href="https://${host}/">${siteOf(host).name}: home page</a></li>`);
  const main = html`<h1>Demonstration newsroom</h1><p>Pages built like those of covered outlets, served from this computer only. The texts were written for this demonstration.</p><ul>${items}</ul><h2>Pages that are no articles</h2><ul>${lists}</ul>`;
  return page(site, 'en', 'Demonstration newsroom', html``, main, html``);
}
