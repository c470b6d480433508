import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { labelLines } from '../../../lib/export/labels';
import { claimEntries } from '../../../lib/export/material';
import { reportLine } from '../../../lib/export/report-line';
import type { Annotation } from '../../../lib/model/annotation';
import type { Claim } from '../../../lib/model/claim';
import type { LabelledArticle } from '../../../lib/reviews/labels';
import { quoteOf } from '../../../lib/text/quote-anchor';
import { makeClaim, makeReport } from '../../fixtures/make';
import { sharedDir } from '../../shared';
import { annotation as written } from './fixture';
import { materialOf, someMaterial } from './states';

const SENTENCES = ['Ashen Fox carried out the attack on Norlan Post, Ada Brenn said on Monday.', 'Tarsia was behind it, the interior ministry of Velland believes, though nobody asked.', 'Pale Heron might have helped them, said a researcher of Fieldstone Labs.'];
const TEXT = SENTENCES.join('\n\n');
const speaker = (name: string): NonNullable<Claim['speaker']> => ({ name, institution: null, role: 'victim_government', side: 'victim', anonymous: false });
const claimOn = (n: number, fields: Partial<Claim>): Claim => {
  const exact = SENTENCES[n] ?? '';
  const start = TEXT.indexOf(exact);
  return makeClaim({ id: `c${n}`, quotes: [quoteOf(TEXT, { start, end: start + exact.length })], ...fields });
};
const CLAIMS = [
  claimOn(0, { speaker: speaker('Ada Brenn') }),
  claimOn(1, { actor: { name: 'Tarsia', id: 'state:TA', also: [] }, relation: 'state_unspecified', certainty: 'probable', speaker: speaker('interior ministry') }),
  claimOn(2, { actor: { name: 'Pale Heron', id: null, also: [] }, certainty: 'possible', speaker: speaker('Fieldstone Labs') }),
];
const article = makeReport({ id: 'https://coast.example/a', url: 'https://coast.example/a', textHash: 'abcdefabcdefabcd', claims: CLAIMS });
const said = (claim: Claim, over: Partial<Annotation>): Annotation => ({ ...written, id: `0b5f7c1e-2b1d-4c39-9a53-1f2e3d4c5b6${CLAIMS.indexOf(claim)}`, article: { ...written.article, id: article.id, textHash: article.textHash }, claim, review: 'accepted', fields: {}, ...over });
const lines = (text: string): LabelledArticle[] => text.split('\n').filter((line) => line !== '').map((line): LabelledArticle => JSON.parse(line));

describe('labels', () => {
  it('give what a person stands by, and leave open what nobody judged', () => {
    const [one, two, three] = CLAIMS as [Claim, Claim, Claim];
    const [label] = lines(labelLines(materialOf([article], [said(one, {}), said(two, { review: 'rejected' })])));
    expect(label?.id).toBe('abcdefabcdefabcd');
    expect(label?.claims.map(({ actor, certainty, speaker: who }) => [actor, who, certainty])).toEqual([['Ashen Fox', 'Ada Brenn', 'asserted']]);
    expect(label?.optional_claims.map(({ actor }) => actor)).toEqual([three.actor.name]);
    const [corrected] = lines(labelLines(materialOf([article], [said(three, { review: 'corrected', fields: { certainty: 'uncommitted' } })])));
    expect(corrected?.claims).toMatchObject([{ actor: 'Pale Heron', certainty: 'questioned' }]);
  });

  it('tell of chosen claims alone; the others of the article, judged or not, are neither a hit nor a miss', () => {
    const [one, two, three] = CLAIMS as [Claim, Claim, Claim];
    const kept = [said(one, {}), said(two, { review: 'rejected' }), said(three, { fields: { certainty: 'uncommitted' }, review: 'corrected' })];
    const told = (only: string[]) => lines(labelLines({ ...materialOf([article], kept), only: new Set(only.map((id) => `${article.id}#${id}`)) }));
    const [label] = told(['c0']);
    expect(label?.claims.map(({ actor }) => actor)).toEqual([one.actor.name]);
    expect(label?.optional_claims.map(({ actor }) => actor).sort()).toEqual([three.actor.name, two.actor.name].sort());
    expect(told([kept[2]?.id ?? ''])[0]?.claims).toMatchObject([{ actor: 'Pale Heron', certainty: 'questioned' }]);
    expect(lines(labelLines({ ...materialOf([article], [said(one, {})]), only: new Set([`${article.id}#c1`]) }))).toEqual([]);
  });

  it.each([['/x/y/a.b.txt', 'a.b'], ['C:\\x\\a.txt', 'a'], ['a', 'a']])('call the article of %s %s', (file, id) => {
    const material = materialOf([article], [said(CLAIMS[0]!, {})]);
    expect(lines(labelLines(material, new Map([[article.id, file]])))[0]?.id).toBe(id);
  });

  it('tell of each article that was judged, on one line, for every state', () => {
    fc.assert(
      fc.property(someMaterial, (material) => {
        const found = lines(labelLines(material));
        const judged = new Set(claimEntries(material).filter(({ annotation }) => annotation !== null && annotation.review !== 'open').map(({ report }) => report.id));
        expect(found).toHaveLength(judged.size);
        for (const { claims, optional_claims: optional } of found) for (const claim of [...claims, ...optional]) expect(claim.sentence_starts.every((start) => !/[\r\n]/.test(start))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe.skipIf(sharedDir === null)('labels, as the scorer reads them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-labels-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The scorer's figures of the machine's reading against a person's. */
  function scored(annotations: Annotation[]): string {
    writeFileSync(join(folder, 'a.txt'), TEXT);
    writeFileSync(join(folder, 'gold.jsonl'), labelLines(materialOf([article], annotations), new Map([[article.id, 'a.txt']])));
    writeFileSync(join(folder, 'read.jsonl'), `${JSON.stringify(reportLine(article, 'a.txt', null))}\n`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(sharedDir ?? '', 'score/score.mjs'), join(folder, 'gold.jsonl'), folder, join(folder, 'read.jsonl')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  }

  it('a reading that a person accepts whole is right in everything', () => {
    const figures = scored(CLAIMS.map((claim) => said(claim, {})));
    expect(figures).toContain('claims labelled 3, predicted 3');
    expect(figures).toMatch(/strict +P 100\.0 +R 100\.0 +F1 100\.0/);
    expect(figures).not.toContain('not found in the text');
  });

  it('a rejected claim is a false one, a corrected one differs, an open one counts neither way', () => {
    const [one, two] = CLAIMS as [Claim, Claim];
    const figures = scored([said(one, { review: 'rejected' }), said(two, { review: 'corrected', fields: { certainty: 'certain' } })]);
    expect(figures).toContain('claims labelled 1, predicted 3');
    expect(figures).toMatch(/claim +P 50\.0 +R 100\.0/);
    expect(figures).toMatch(/strict +P 0\.0 +R 0\.0/);
  });
});
