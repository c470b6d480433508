import { makeHandlers } from '../../entrypoints/background/handlers';
import { compare } from '../../lib/compare';
import { randomUUID } from 'node:crypto';
import type { AnnotationWords } from '../../lib/model/annotation';
import type { Report } from '../../lib/model/report';
import type { DeskPlace } from '../../lib/protocol';
import { fnv1a64 } from '../../lib/text/hash';
import { quoteOf as anchored } from '../../lib/text/quote-anchor';
import { claim, report } from './samples';
import { EXTENSION, fakeWorker, pageSender, READING } from './worker-parts';

export const uuid = (): string => randomUUID();

export const TAB = { tabId: 1 };
export const SENTENCES = ['Group Nine was behind the attack, Ms Example said.', 'The ministry called the accusation absurd.', 'Group Ten may have helped, a report said.'];
export const TEXT = SENTENCES.join(' ');
export const ADDRESS = 'https://covered.org/attack';

/** The quote of one of the sentences, as it stands in the text. */
export function quoteOf(index: number) {
  const exact = SENTENCES[index] ?? '';
  const start = TEXT.indexOf(exact);
  return { exact, start, end: start + exact.length, prefix: TEXT.slice(Math.max(0, start - 32), start), suffix: TEXT.slice(start + exact.length, start + exact.length + 32) };
}

/** What the machine reads of an article: a claim in the first and in the last of those sentences, where they stand in it. */
export function readAs({ text, url }: { text: string; url: string | null }): Report {
  const claims = [claim(), claim({ id: 'claim-2', actor: { name: 'Group Ten', id: 'group:Group Ten', also: [] }, certainty: 'possible' })].flatMap((one, i) => {
    const start = text.indexOf(SENTENCES[i * 2] ?? '');
    const end = start + (SENTENCES[i * 2] ?? '').length;
    return start < 0 ? [] : [{ ...one, quotes: [anchored(text, { start, end })] }];
  });
  return report({ id: url ?? 'alone', url, textHash: fnv1a64(text), claims: url === null ? [] : claims });
}

export const words = (over: Partial<AnnotationWords> = {}): AnnotationWords => ({ review: 'accepted', fields: {}, note: '', tags: [], links: [], assessment: null, ...over });

/** A worker in whose first tab the article was read, and kept where `seen`. */
export async function atDesk({ incognito = false, seen = true }: { incognito?: boolean; seen?: boolean } = {}) {
  const worker = fakeWorker(readAs);
  worker.deps.core.compare = compare;
  const handlers = makeHandlers(worker.deps);
  const sender = pageSender({ incognito });
  await handlers['page.analyse']({ visit: 'visit-0001', reading: { ...READING, text: TEXT, blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length }] } }, sender);
  if (seen) await handlers['page.seen']({ visit: 'visit-0001' }, sender);

  async function page(where: DeskPlace = TAB) {
    const answer = await handlers['desk.page']({ where }, EXTENSION);
    if (!answer.ok) throw new Error(answer.key);
    return answer.value;
  }
  const save = (annotation: { id: string; claimId: string | null; words: AnnotationWords; quote?: ReturnType<typeof quoteOf>; revision: number }, act = uuid(), where: DeskPlace = TAB) => handlers['desk.save']({ act, where, annotation }, EXTENSION);
  return { ...worker, handlers, page, save, sender };
}
