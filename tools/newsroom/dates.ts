import type { NewsroomArticle } from './articles';

/** The date as the page shows it, in the page's language: "2 May 2025", "2 мая 2025". */
export function visibleDate({ published, language }: NewsroomArticle): string {
  return format(published, language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'long', year: 'numeric' }).replace(/ г\.$/, '');
}

/** "16:42", the outlet's own time. */
export function visibleTime({ published }: NewsroomArticle): string {
  return format(published, 'en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** Formats the outlet's own wall time: the offset at the end is left out, as the page shows none. */
function format(published: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${published.slice(0, 19)}Z`));
}
