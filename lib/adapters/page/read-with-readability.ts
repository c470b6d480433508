import { isProbablyReaderable, Readability } from '@mozilla/readability';

/** Readability works on a copy that it takes apart; a page beyond this many elements is left alone. */
const MAX_ELEMENTS = 30_000;

/**
 * The paragraphs that Readability takes for the article, as plain text; null where it finds none. Works on a copy of the document.
 * It is the second reader for outlets that a reader added, whose pages ours does not know.
 */
export function readWithReadability(document: Document): string[] | null {
  if (!isProbablyReaderable(document)) return null;
  const copy = document.cloneNode(true) as Document;
  const article = new Readability(copy, { maxElemsToParse: MAX_ELEMENTS, serializer: paragraphs }).parse();
  return article?.content ?? null;
}

const HOLDERS = 'p,li,blockquote,h2,h3,h4,pre,td,div';

function paragraphs(root: Node): string[] {
  const found: string[] = [];
  for (const element of (root as Element).querySelectorAll(HOLDERS)) {
    // Only innermost holders: an outer one repeats what they say.
    if (element.querySelector(HOLDERS) === null) found.push(element.textContent ?? '');
  }
  return found;
}
