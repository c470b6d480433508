import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyse } from '../../../lib/analyse';
import { actorFileSchema } from '../../../lib/model/actor';
import type { Claim } from '../../../lib/model/claim';
import { outletFileSchema } from '../../../lib/model/outlet';
import type { WholeWorld } from '../../../lib/model/world';
import { READ } from '../../../lib/languages/evidence';
import { plainArticle } from '../../../lib/text/plain-article';
import { recordFigure } from '../../figures';
import { sharedDir } from '../../shared';

/** Of the English sentences with a label that a sentence alone can bear, so many must be right in every field. */
const FLOOR = 36;
/** Sentences whose label rests on a sentence before them, or names no party by name: they are not asked for. */
const NEED_CONTEXT = new Set(['X27', 'X28']);
/** The share of all sentences with a claim that is right in a field; those that need context count as wrong. */
const SHARE = 0.9;
const CERTAINTY: Readonly<Record<string, string>> = { CT: 'certain', PR: 'probable', PS: 'possible', U: 'uncommitted' };

const labelled = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  cls: z.string(),
  actor: z.string().nullable(),
  relation: z.string().nullable(),
  polarity: z.string().nullable(),
  role: z.string().nullable(),
  source: z.string().nullable(),
  sc: z.string().nullable(),
  au: z.string().nullable(),
  ev: z.string().nullable(),
  legal: z.string().nullable(),
});
type Labelled = z.infer<typeof labelled>;

const read = (path: string): string => readFileSync(join(sharedDir ?? '', 'data', path), 'utf8');
const casebook: WholeWorld['casebook'] = { schema: 'whence/casebook@1', updated: '2026-01-01', incidents: [] };
const claimless = (s: Labelled): boolean => s.cls === 'no_attribution' || s.cls === 'status_event' || (s.cls === 'motive_only' && s.actor === null);

/** The fields of the first claim that differ from the label. Persons are compared by kind, speakers by a shared word. */
function differences(want: Labelled, claim: Claim): string[] {
  const shared = (want.source ?? '').toLowerCase().split(/[^\p{L}]+/u).some((w) => w.length > 3 && (claim.speaker?.name.toLowerCase() ?? '').includes(w));
  const pairs: [string, boolean][] = [
    ['class', want.cls === claim.cls],
    ['actor', want.actor === claim.actor.id || (want.actor?.startsWith('person:') === true && claim.relation === 'person')],
    ['relation', want.relation === claim.relation],
    ['polarity', (want.polarity === '-' ? 'denies' : 'asserts') === claim.polarity],
    ['certainty', CERTAINTY[want.sc ?? ''] === claim.certainty],
    ['stance', want.au === claim.stance],
    ['evidence', want.ev === claim.evidence.tier],
    ['legal', want.legal === claim.legalStage],
    ['speaker', want.source === null ? claim.speaker === null : shared],
  ];
  return pairs.flatMap(([field, same]) => (same ? [] : [field]));
}

describe.skipIf(sharedDir === null)('labelled sentences', () => {
  const sentences = sharedDir === null ? [] : read('sentences.jsonl').trim().split('\n').map((line) => labelled.parse(JSON.parse(line))).filter((s) => s.lang === 'en');
  const world = (): WholeWorld => ({ actors: actorFileSchema.parse(JSON.parse(read('sentences.actors.json'))), outlets: [], casebook });
  const claimsOf = (s: Labelled): Claim[] => analyse(plainArticle(s.text, { url: null, outletId: null, title: null, language: 'en', published: '2025-05-05' }), world()).claims;

  it('raises no false alarm', () => {
    expect(sentences.filter(claimless).filter((s) => claimsOf(s).length > 0).map((s) => s.id)).toEqual([]);
  });

  it(`reads at least ${String(FLOOR)} sentences right in every field`, () => {
    const wrong = sentences.flatMap((s) => {
      const claims = claimsOf(s);
      if (claimless(s)) return claims.length > 0 ? [`${s.id}: false alarm`] : [];
      const [first] = claims;
      const fields = first ? differences(s, first) : ['missed'];
      return fields.length > 0 && !NEED_CONTEXT.has(s.id) ? [`${s.id}: ${fields.join(', ')}`] : [];
    });
    const right = sentences.length - NEED_CONTEXT.size - wrong.length;
    recordFigure({ case: 'sentences', what: 'English sentences right in every field', value: right, of: sentences.length - NEED_CONTEXT.size, asked: `at least ${String(FLOOR)}`, held: right >= FLOOR });
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(FLOOR);
  });
});

describe.skipIf(sharedDir === null)('labelled sentences of other languages', () => {
  const sentences = sharedDir === null ? [] : read('sentences.jsonl').trim().split('\n').map((line) => labelled.parse(JSON.parse(line))).filter((s) => s.lang !== 'en' && READ.includes(s.lang));
  it.each(sentences.map((s): [string, Labelled] => [s.id, s]))('%s is right in every field', (_, s) => {
    const world: WholeWorld = { actors: actorFileSchema.parse(JSON.parse(read('sentences.actors.json'))), outlets: [], casebook };
    const [first] = analyse(plainArticle(s.text, { url: null, outletId: null, title: null, language: s.lang, published: '2025-05-05' }), world).claims;
    expect(first ? differences(s, first) : ['missed']).toEqual([]);
  });
});

describe.skipIf(sharedDir === null)('fields of the labelled sentences', () => {
  it(`each is right in at least ${String(SHARE * 100)} % of all of them`, () => {
    const fields = ['class', 'actor', 'relation', 'polarity', 'certainty', 'stance', 'evidence', 'legal', 'speaker'];
    const world: WholeWorld = { actors: actorFileSchema.parse(JSON.parse(read('sentences.actors.json'))), outlets: [], casebook };
    const asked = read('sentences.jsonl').trim().split('\n').map((line) => labelled.parse(JSON.parse(line))).filter((s) => s.lang === 'en' && !claimless(s));
    const wrong = asked.map((s) => {
      const [first] = analyse(plainArticle(s.text, { url: null, outletId: null, title: null, language: 'en', published: '2025-05-05' }), world).claims;
      return first ? differences(s, first) : fields;
    });
    const shares = fields.map((field): [string, number] => [field, 1 - wrong.filter((w) => w.includes(field)).length / asked.length]);
    for (const [field, share] of shares) recordFigure({ case: 'sentences', what: `English sentences with the ${field} right`, value: Math.round(share * asked.length), of: asked.length, asked: `at least ${String(SHARE * 100)} %`, held: share >= SHARE });
    for (const [field, share] of shares) expect(share, field).toBeGreaterThanOrEqual(SHARE);
  });
});

const index = z.object({ id: z.string(), url: z.string(), outlet: z.string(), published: z.string() });

describe.skipIf(sharedDir === null)('the three reports on one incident', () => {
  const file = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../public/casebook/${name}`, import.meta.url), 'utf8'));
  const report = (prefix: string): { claims: Claim[]; documentHedge: string | null } => {
    const world = { actors: actorFileSchema.parse(file('actors.json')), outlets: outletFileSchema.parse(file('outlets.json')).outlets, casebook };
    const facts = read('seeds.index.jsonl').trim().split('\n').map((line) => index.parse(JSON.parse(line))).find((f) => f.id.startsWith(prefix));
    if (!facts) throw new Error(`The index of the shared reports has no ${prefix}.`);
    return analyse(plainArticle(read(`seeds/${facts.id}.txt`), { url: facts.url, outletId: facts.outlet, title: null, language: 'en', published: facts.published }), world);
  };
  const bySpeaker = (claims: Claim[], name: string): Claim | undefined => claims.find((c) => c.speaker?.name.includes(name));

  it('names the two speakers of the hearing and what each said', () => {
    const { claims } = report('000');
    expect(bySpeaker(claims, 'Alasgarli')).toMatchObject({ relation: 'territory', actor: { id: 'territory:RU' }, via: expect.arrayContaining(['Caliber.Az']) });
    expect(bySpeaker(claims, 'Namazov')).toMatchObject({ actor: { id: 'group:APT29' }, relation: 'group', polarity: 'asserts' });
  });

  it('keeps the crash apart from the cyberattack', () => {
    const { claims } = report('002');
    expect(bySpeaker(claims, 'Namazov')).toMatchObject({ actor: { id: 'group:APT29' }, cls: 'attribution', saidAt: '2025-05-02', incident: { background: false } });
    expect(bySpeaker(claims, 'Namazov')?.via.join()).toContain('APA');
    expect(bySpeaker(claims, 'Aliyev')).toMatchObject({ cls: 'background_other_incident', actor: { id: 'state:RU' }, incident: { background: true } });
  });

  it('reads the false flag and the bare motives', () => {
    const { claims, documentHedge } = report('004');
    expect(claims.find((c) => c.cls === 'false_flag')).toMatchObject({ polarity: 'denies', actor: { id: 'state:IR' }, falseFlagAgainst: 'state:IR', speaker: { name: 'Global Media Group' } });
    const motives = claims.filter((c) => c.cls === 'motive_only');
    expect(motives.map((c) => [c.actor.id, c.certainty]).sort()).toEqual([['state:FR', 'possible'], ['state:RU', 'possible']]);
    expect(documentHedge).toContain('assumptions');
  });
});
