import jsonld from 'jsonld';
import { ANNO_CONTEXT } from '../../../lib/export/web-annotations';
import { annoContext, MOTIVATIONS } from '../../fixtures/vocabularies/anno-context';

export type Json = Record<string, unknown>;

/** No context is loaded from anywhere: ours is the vendored one, and another is an error. */
const documentLoader = (url: string) => (url === ANNO_CONTEXT ? Promise.resolve({ contextUrl: undefined, document: annoContext, documentUrl: url }) : Promise.reject(new Error(`no context ${url}`)));

/** What the Recommendation requires and a JSON-LD processor does not look at; each a sentence. */
export function faults(file: Json): string[] {
  const wrong: string[] = [];
  const say = (isRight: boolean, sentence: string): void => void (isRight || wrong.push(sentence));
  const list = (value: unknown): Json[] => (value === undefined ? [] : Array.isArray(value) ? value : [value as Json]);
  say(file['@context'] === ANNO_CONTEXT, 'the context stands alone as a string');
  const page = file['first'] as Json | undefined;
  say((page === undefined) === (file['total'] === 0), 'exactly one first page where the total is above 0');
  if (page === undefined) return wrong;
  say(page['@context'] === undefined && page['partOf'] === file['id'], 'an embedded page has no context and says what it is part of');
  const items = list(page['items']);
  say(items.length === file['total'], 'as many items as the total says');
  say(new Set(items.map(({ id }) => id)).size === items.length, 'each annotation has an id of its own');
  for (const item of items) {
    say(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(String(item['id'])), 'an id is one IRI');
    say(MOTIVATIONS.some((known) => known === item['motivation']), 'one motivation of the thirteen');
    say(list(item['target']).length > 0, 'at least one target');
    for (const moment of ['created', 'modified']) say(item[moment] === undefined || /^\d{4}-\d{2}-\d{2}T.{1,30}Z$/.test(String(item[moment])), 'times in UTC');
    for (const agent of [...list(item['creator']), ...list(item['generator'])]) say(['Person', 'Organization', 'Software'].includes(String(agent['type'])), 'agents are of a known type');
    for (const one of list(item['target'])) {
      say(typeof one['source'] === 'string' && one['source'].includes(':'), 'a target has exactly one source');
      for (const selector of list(one['selector'])) {
        if (selector['type'] === 'TextQuoteSelector') say(typeof selector['exact'] === 'string', 'a quote has its words');
        else say(Number.isInteger(selector['start']) && Number.isInteger(selector['end']) && Number(selector['start']) >= 0 && Number(selector['start']) <= Number(selector['end']), 'a position has a start and an end');
      }
    }
    for (const body of list(item['body'])) {
      if (body['type'] === 'TextualBody') say(typeof body['value'] === 'string' && MOTIVATIONS.some((known) => known === body['purpose']), 'a textual body has one value and a purpose');
      else say(typeof body['source'] === 'string', 'a body that points somewhere has a source');
    }
  }
  return wrong;
}

export const parsed = (text: string): Json => JSON.parse(text);
const options: object = { documentLoader, safe: true };
/** Expands a file. Safe mode throws where anything would be dropped: a term that the context does not have. */
export const expanded = async (file: Json): Promise<Json[]> => {
  const made: unknown = await jsonld.expand(file as never, options);
  return made as Json[];
};
