import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimEntries } from '../../../lib/export/material';
import { stixBundle } from '../../../lib/export/stix';
import { stixTime } from '../../../lib/export/stix-objects';
import { makeClaim, makeReport } from '../../fixtures/make';
import { annotation, claim, comparison, report } from './fixture';
import { materialOf, someMaterial } from './states';
import { faults, parsed, type Bundle } from './stix-faults';

describe('a STIX bundle', () => {
  it('is one by the standard, for every state', () => {
    fc.assert(
      fc.property(someMaterial, (material) => {
        const bundle = parsed(stixBundle(material));
        expect(faults(bundle)).toEqual([]);
        const entries = claimEntries(material);
        expect(bundle.objects.filter(({ type }) => type === 'report')).toHaveLength(new Set(entries.map(({ report: one }) => one.id)).size);
        expect(bundle.objects.filter(({ type }) => type === 'opinion')).toHaveLength(entries.filter(({ annotation: one }) => one?.assessment != null).length);
      }),
      { numRuns: 100 },
    );
  });

  it('has the same ids and bytes each time, in any order', () => {
    fc.assert(fc.property(someMaterial, (material) => stixBundle(material) === stixBundle({ ...material, items: [...material.items].reverse(), kept: [...material.kept].reverse() })), { numRuns: 50 });
  });

  const planted: [string, (bundle: Bundle) => void][] = [
    ['an id of version 8', (bundle) => bundle.objects.forEach((one) => void (one.id = one.id.replace(/(--.{14})5/, '$18')))],
    ['a time without milliseconds', ({ objects }) => void (objects[0]!['created'] = '2025-03-05T00:00:00Z')],
    ['an opinion of our own', ({ objects }) => objects.filter(({ type }) => type === 'opinion').forEach((one) => void (one['opinion'] = 'unsubstantiated'))],
    ['a report about nothing', ({ objects }) => objects.filter(({ type }) => type === 'report').forEach((one) => void (one['object_refs'] = []))],
    ['a field of ours outside the extension', ({ objects }) => void (objects.find(({ type }) => type === 'relationship')!['hedge'] = 'states')],
    ['a reference that leads nowhere', ({ objects }) => void objects.splice(objects.findIndex(({ type }) => type === 'campaign'), 1)],
    ['a campaign attributed to an identity', ({ objects }) => void (objects.find(({ type }) => type === 'relationship')!['target_ref'] = objects.find(({ type }) => type === 'identity')!.id)],
    ['a bundle with a version', (bundle) => void Object.assign(bundle, { spec_version: '2.1' })],
    ['an extension that is not defined', ({ objects }) => void objects.splice(objects.findIndex(({ type }) => type === 'extension-definition'), 1)],
  ];
  const whole = () => parsed(stixBundle({ ...materialOf([report], [annotation]), comparison }));
  it.each(planted)('is refused with %s', (_name, plant) => {
    const bundle = whole();
    expect(faults(bundle)).toEqual([]);
    plant(bundle);
    expect(faults(bundle)).not.toEqual([]);
  });

  it('gives the group as an intrusion set that the campaign is attributed to, with who says so and on what', () => {
    const { objects } = whole();
    const tie = objects.find(({ type }) => type === 'relationship');
    expect(objects.find(({ id }) => id === tie?.['target_ref'])).toMatchObject({ type: 'intrusion-set', name: 'Ashen Fox' });
    expect(tie).toMatchObject({ relationship_type: 'attributed-to' });
    expect(Object.values(tie?.['extensions'] as object)).toMatchObject([{ class: 'attribution', evidence_tier: 'E2', certainty: 'certain' }]);
    expect(tie).not.toHaveProperty('confidence');
    expect(objects.find(({ type }) => type === 'opinion')).toMatchObject({ opinion: 'disagree', authors: ['R. Checker'], object_refs: [tie?.id] });
  });

  it('keeps rival attributions apart, and two who say the same', () => {
    const rival = (id: string, actor: string, name: string, speaker: string) => makeClaim({ ...claim, id, actor: { id: actor, name, also: [] }, speaker: { name: speaker, institution: null, role: 'security_vendor', side: 'third', anonymous: false } });
    const one = makeReport({ ...report, claims: [rival('a', 'group:AshenFox', 'Ashen Fox', 'Ada'), rival('b', 'group:AshenFox', 'Ashen Fox', 'Bo'), rival('c', 'group:Other', 'Other', 'Cy')] });
    const ties = parsed(stixBundle(materialOf([one], []))).objects.filter(({ type }) => type === 'relationship');
    expect(ties).toHaveLength(3);
    expect(new Set(ties.map((tie) => tie['target_ref'])).size).toBe(2);
  });

  it.each(['territory', 'nationals', 'state_linked'] as const)('does not make a state of a claim of relation %s', (relation) => {
    const one = makeReport({ ...report, claims: [makeClaim({ ...claim, relation, actor: { id: 'state:TA', name: 'Tarsia', also: [] } })] });
    const { objects } = parsed(stixBundle(materialOf([one], [])));
    expect(objects.filter(({ type }) => type === 'threat-actor' || type === 'intrusion-set')).toEqual([]);
    expect(objects.find(({ type }) => type === 'relationship')).toMatchObject({ relationship_type: 'related-to' });
  });

  it('makes no attribution of a denial or a motive', () => {
    const one = makeReport({ ...report, claims: [makeClaim({ ...claim, id: 'd', cls: 'denial', polarity: 'denies' }), makeClaim({ ...claim, id: 'm', cls: 'motive_only' })] });
    const { objects } = parsed(stixBundle(materialOf([one], [])));
    expect(objects.filter(({ type }) => type === 'relationship')).toEqual([]);
    expect(objects.filter(({ type }) => type === 'note').length).toBeGreaterThan(1);
  });

  it.each([['2025-03-05', '2025-03-05T00:00:00.000Z'], ['2025-03-05T10:30Z', '2025-03-05T10:30:00.000Z'], ['2025-03-05T10:30:01.5Z', '2025-03-05T10:30:01.500Z']])('writes %s as %s', (moment, time) => {
    expect(stixTime(moment)).toBe(time);
  });
});
