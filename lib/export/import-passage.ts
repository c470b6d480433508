import * as z from 'zod/mini';
import { annotationSchema, MAX_NOTE, MAX_QUOTE, MAX_TAG, MAX_TAGS, type Annotation } from '../model/annotation';
import { MAX_AUTHOR } from '../model/limits';
import { blankClaim } from '../model/blank-claim';
import type { Claim } from '../model/claim';
import type { Quote } from '../model/span';
import { webAddressSchema } from '../model/vocabulary';
import { plainAddress } from '../reports/addresses';
import { namedUuid } from '../text/named-uuid';

/** What another tool's annotation says, whatever its form. */
export interface Passage {
  /** its name in the other tool: the same annotation taken in twice is one */
  name: string;
  address: string;
  title: string | null;
  language: string | null;
  quote: { exact: string; prefix: string; suffix: string; start: number | null };
  note: string;
  tags: string[];
  author: string | null;
  created: string | null;
  modified: string | null;
}

/** A sentence of which nothing is known yet but its words: no claim, until a person says whose and about whom. */
const wordsAlone = (quote: Quote, id: string): Claim => ({ ...blankClaim(quote), id, certainty: 'uncommitted', stance: 'uncommitted' });

const momentSchema = z.iso.datetime({ offset: true });

/** A moment in UTC as we write it, or null where a text is none. */
function moment(text: string | null): string | null {
  const read = momentSchema.safeParse(text?.replace(/\+00:00$/, 'Z'));
  return read.success && read.data.endsWith('Z') ? read.data : null;
}

/**
 * An annotation of another tool as one of ours: a note on a passage, open to review. It is compared with nothing before a person makes a claim of it. Null where
 * there is no address or no words to find it by.
 * @param now ISO date-time for an annotation that says no time of itself
 */
export function annotationOf(passage: Passage, now: string): Annotation | null {
  const address = webAddressSchema.safeParse(passage.address);
  const { exact, prefix, suffix } = passage.quote;
  if (!address.success || exact.trim() === '' || exact.length > MAX_QUOTE) return null;
  const id = namedUuid(passage.name);
  const start = passage.quote.start ?? 0;
  const quote = { exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32), start, end: start + exact.length };
  const created = moment(passage.created) ?? now;
  const tags = [...new Set(passage.tags.map((tag) => tag.trim().slice(0, MAX_TAG)))].filter((tag) => tag !== '').slice(0, MAX_TAGS);
  const made = annotationSchema.safeParse({
    id,
    review: 'open',
    fields: {},
    note: passage.note.slice(0, MAX_NOTE),
    tags,
    links: [],
    assessment: null,
    article: { id: plainAddress(address.data), url: address.data, title: passage.title, outletId: null, language: passage.language ?? 'und', published: null, textHash: '' },
    claim: wordsAlone(quote, `note:${id}`),
    author: passage.author?.slice(0, MAX_AUTHOR) ?? null,
    created,
    modified: moment(passage.modified) ?? created,
    revision: 1,
  });
  return made.success ? made.data : null;
}
