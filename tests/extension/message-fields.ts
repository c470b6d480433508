import type { ServedName } from '../../lib/adapters/messages/serve';
import { address, count, day, flag, host, list, oneOf, orNull, randomName, shortAddress, some, text, uuid, anyText, type Fields } from '../fields';

/** A message as it may be, with everything in it that may be there, and its fields. */
export interface Carried {
  name: ServedName;
  base: unknown;
  fields: Fields;
}

const UUID = '5f0f6c0a-3a54-4f4e-8d6e-0d1e2f3a4b5c';
const ID = 'https://outlet.example/a';
const visit = 'visit-0001';
const report = some(2_100);
const claim = some(200);
const subject = some(2_400);
const QUOTE = { exact: 'words', start: 0, end: 5, prefix: '', suffix: '' };
const quote = (at: string): Fields => ({ [`${at}.exact`]: anyText, [`${at}.start`]: count, [`${at}.end`]: count, [`${at}.prefix`]: anyText, [`${at}.suffix`]: anyText });
const WORDS = { review: 'corrected', fields: { certainty: 'certain' }, note: 'n', tags: ['t'], links: [{ url: ID, label: 'l', archive: { url: ID, on: '2031-03-03' } }], assessment: { reading: 'proven', reasons: 'r' } };
const words = (at: string): Fields => ({
  [`${at}.review`]: oneOf('open', 'accepted', 'corrected', 'rejected', 'added'),
  [`${at}.fields.certainty?`]: oneOf('certain', 'probable', 'possible', 'uncommitted'),
  [`${at}.note`]: text(10_000),
  [`${at}.tags`]: list(50),
  [`${at}.tags.0`]: some(100),
  [`${at}.links`]: list(50),
  [`${at}.links.0.url`]: shortAddress(2_000),
  [`${at}.links.0.label`]: text(500),
  [`${at}.links.0.archive`]: orNull({ right: [], wrong: [{}, 'x'] }),
  [`${at}.links.0.archive.url`]: shortAddress(2_000),
  [`${at}.links.0.archive.on`]: orNull(day),
  [`${at}.assessment`]: orNull({ right: [], wrong: [{}, 'x'] }),
  [`${at}.assessment.reading`]: oneOf('proven', 'corroborated', 'suspected', 'unsubstantiated', 'refuted'),
  [`${at}.assessment.reasons`]: text(10_000),
});
const DRAFT = { id: 'objection-1', text: 'No.', reading: 'refuted', evidence: '' };
const draft = (at: string): Fields => ({ [`${at}.id`]: randomName, [`${at}.text`]: text(4_000), [`${at}.reading`]: orNull(oneOf('proven', 'corroborated', 'suspected', 'unsubstantiated', 'refuted')), [`${at}.evidence`]: text(2_000) });
const ACTOR = { id: 'group:own', kind: 'group', name: 'Nine', otherNames: ['Nine Group'], ordinary: ['Nine'], tie: { to: 'Orvania', type: 'part_of', source: '', date: '' } };
const search = (at: string): Fields => ({
  ...Object.fromEntries(['text', 'about', 'outlet', 'accused', 'speaker'].map((field) => [`${at}.${field}?`, text(200)])),
  [`${at}.rung?`]: orNull(oneOf('PROVEN', 'CORROBORATED', 'SUSPECTED', 'UNSUBSTANTIATED')),
  [`${at}.from?`]: orNull(day),
  [`${at}.to?`]: orNull(day),
  [`${at}.known?`]: oneOf('all', 'kept', 'casebook'),
  [`${at}.review?`]: orNull(oneOf('open', 'accepted', 'corrected', 'rejected', 'added')),
  [`${at}.order?`]: oneOf('newest', 'oldest', 'read', 'most'),
});
const SEARCH = { text: 'a', about: 'a', outlet: 'a', accused: 'a', speaker: 'a', rung: 'PROVEN', from: '2031-03-03', to: '2031-03-03', known: 'all', review: 'open', order: 'newest' };

const of = (name: ServedName, base: unknown, fields: Fields): Carried => ({ name, base, fields });
const tabAndClaim = { tabId: 1, claimId: 'c1' };
const inTab: Fields = { tabId: count };
/** Whatever names an article at the desk, in a tab or kept. */
const atDesk = (name: ServedName, base: object, fields: Fields): Carried[] => [of(name, { ...base, where: { tabId: 1 } }, { ...fields, 'where.tabId': count }), of(name, { ...base, where: { reportId: ID } }, { ...fields, 'where.reportId': report })];
const aboutVerdict = (name: ServedName, base: object, fields: Fields): Carried[] => [
  of(name, { ...base, about: tabAndClaim }, { ...fields, 'about.tabId': count, 'about.claimId': claim }),
  of(name, { ...base, about: { incident: 'sample-2031', actor: 'group:Nine' } }, { ...fields, 'about.incident': some(2_200), 'about.actor': some(500) }),
  of(name, { ...base, about: { everything: true } }, { ...fields, 'about.everything': { right: [true], wrong: [false, null, 'true'] } }),
];
const scoped = (name: ServedName, base: object, fields: Fields): Carried[] => [
  of(name, { ...base, scope: { tabId: 1, claims: ['c1'] } }, { ...fields, 'scope.tabId': count, 'scope.claims?': list(2_000, 1), 'scope.claims.0': text(200) }),
  of(name, { ...base, scope: { claims: [{ reportId: ID, claimId: 'c1' }] } }, { ...fields, 'scope.claims': list(2_000, 1), 'scope.claims.0.reportId': report, 'scope.claims.0.claimId': claim }),
  of(name, { ...base, scope: { incident: 'sample-2031' } }, { ...fields, 'scope.incident': some(2_200) }),
  of(name, { ...base, scope: { everything: true } }, { ...fields, 'scope.everything': { right: [true], wrong: [false, null, 'true'] } }),
];
const READING = { title: 'T', language: 'en', published: '2031-03-03', text: 'abc', blocks: [{ kind: 'headline', start: 0, end: 1 }], links: [{ start: 0, end: 1, href: ID }], partial: false, notices: ['notice_a'] };
const ORIGINS = { origin: 'origin:a', other: 'origin:b', says: 'one', note: 'n' };
const origins: Fields = { origin: subject, other: subject, says: orNull(oneOf('one', 'two')), 'note?': text(500) };

/** Every message that carries something. */
export const CARRIED: readonly Carried[] = [
  of('page.analyse', { visit, reading: READING, address: ID }, {
    'visit': randomName,
    'address?': text(2_000),
    'reading.title': orNull(text(2_000)),
    'reading.language': text(35),
    'reading.published': orNull(day),
    'reading.text': text(200_000),
    'reading.blocks': list(20_000),
    'reading.blocks.0.kind': oneOf('headline', 'paragraph'),
    'reading.blocks.0.start': count,
    'reading.blocks.0.end': count,
    'reading.links': list(5_000),
    'reading.links.0.start': count,
    'reading.links.0.end': count,
    'reading.links.0.href': address,
    'reading.partial': flag,
    'reading.notices': list(10),
    'reading.notices.0': { right: [`notice_${'a'.repeat(60)}`], wrong: ['', 'notice', 'notice_', `notice_${'a'.repeat(61)}`, 'error_notice_a', 'notice_a b', 1, null] },
  }),
  of('page.seen', { visit }, { visit: randomName }),
  of('page.left', { visit }, { visit: randomName }),
  of('page.compare', { visit, claimId: 'c1' }, { visit: randomName, claimId: claim }),
  of('view.page', { tabId: 1 }, inTab),
  of('view.comparison', tabAndClaim, { ...inTab, claimId: claim }),
  of('view.selection', { tabId: 1 }, inTab),
  of('claim.show', tabAndClaim, { ...inTab, claimId: claim }),
  of('incident.decide', { ...tabAndClaim, reportId: ID, also: ['a'], says: 'same', note: 'n' }, { ...inTab, 'claimId': claim, 'reportId': subject, 'also?': list(50), 'also.0': subject, 'says': orNull(oneOf('same', 'different')), 'note?': text(500) }),
  of('origin.decide', { ...ORIGINS, ...tabAndClaim }, { ...origins, ...inTab, claimId: claim }),
  of('origin.decide', { ...ORIGINS, incident: 'sample-2031' }, { ...origins, incident: report }),
  ...scoped('export.native', {}, {}),
  ...scoped('export.material', { from: 0 }, { from: count }),
  of('export.page', { tabId: 1 }, inTab),
  of('settings.keep', { days: 90 }, { days: orNull({ right: [30, 90, 365], wrong: [0, 1, 31, '30'] }) }),
  of('settings.enable', { host: 'outlet.example', enabled: true }, { host: orNull(text(253)), enabled: flag }),
  of('settings.choose', { intensity: 'quiet', unmarked: ['motive'], language: 'ru', languagesOff: ['en'], author: 'A' }, {
    'intensity?': oneOf('quiet', 'normal', 'strong'),
    'unmarked?': list(50),
    'unmarked.0': oneOf('proven', 'corroborated', 'suspected', 'unsubstantiated', 'denial', 'motive', 'not_judged'),
    'language?': oneOf('browser', 'en', 'az', 'ru'),
    'languagesOff?': list(50),
    'languagesOff.0': { right: ['az', 'und'], wrong: ['', 'e', 'engl', 'EN', 'en-GB', 1, null] },
    'author?': orNull(text(200)),
  }),
  of('settings.mark', { host: 'outlet.example', marked: true }, { host, marked: flag }),
  of('settings.look', { text: '{}' }, { text: text(200_001) }),
  of('settings.import', { text: '{}' }, { text: text(200_001) }),
  of('outlet.add', { host: 'outlet.example' }, { host }),
  of('outlet.remove', { host: 'outlet.example' }, { host }),
  of('actors.save', { actor: ACTOR }, {
    'actor.id': orNull(text(200)),
    'actor.kind': oneOf('group', 'organisation', 'person', 'state_body', 'persona', 'state'),
    'actor.name': text(2_000),
    'actor.otherNames': list(200),
    'actor.otherNames.0': text(2_000),
    'actor.ordinary': list(200),
    'actor.ordinary.0': text(2_000),
    'actor.tie': orNull({ right: [], wrong: [{}, 'x'] }),
    'actor.tie.to': text(2_000),
    'actor.tie.type': oneOf('part_of', 'attributed_to'),
    'actor.tie.source': text(2_000),
    'actor.tie.date': text(40),
  }),
  of('actors.remove', { id: 'group:own' }, { id: text(200) }),
  of('actors.import', { text: '{}', replace: true }, { text: text(1_000_000), replace: flag }),
  ...(['library.incidents', 'library.reports', 'desk.claims'] as const).map((name) => of(name, { search: SEARCH, after: { key: 'k', id: 'i' } }, { ...search('search'), 'after': orNull({ right: [], wrong: [{}, 'x'] }), 'after.key': text(40), 'after.id': text(2_200) })),
  of('library.incident', { id: ID, actor: 'group:Nine' }, { id: report, actor: orNull(text(500)) }),
  of('report.remove', { id: ID }, { id: report }),
  of('report.restore', { id: ID }, { id: report }),
  ...aboutVerdict('objection.list', {}, {}),
  ...aboutVerdict('objection.save', { objection: DRAFT }, draft('objection')),
  ...aboutVerdict('objection.remove', { id: 'objection-1' }, { id: randomName }),
  ...aboutVerdict('objection.restore', { id: 'objection-1' }, { id: randomName }),
  ...aboutVerdict('objection.draft', { draft: DRAFT }, { draft: orNull({ right: [], wrong: [{}, 'x'] }), ...draft('draft') }),
  ...atDesk('desk.page', {}, {}),
  ...atDesk('desk.save', { act: UUID, annotation: { id: UUID, claimId: 'c1', words: WORDS, quote: QUOTE, revision: 0 } }, { 'act': uuid, 'annotation.id': uuid, 'annotation.claimId': orNull(claim), ...words('annotation.words'), 'annotation.quote?': { right: [], wrong: ['x', null] }, ...quote('annotation.quote'), 'annotation.revision': count }),
  ...atDesk('desk.remove', { act: UUID, id: UUID, revision: 1 }, { act: uuid, id: uuid, revision: count }),
  ...atDesk('desk.undo', { actId: UUID }, { actId: uuid }),
  ...atDesk('desk.redo', { actId: UUID }, { actId: uuid }),
  of('desk.actors', { text: 'Gro' }, { text: text(200) }),
  of('desk.history', { id: UUID }, { id: uuid }),
  ...atDesk('desk.draft', { key: 'c1', words: WORDS }, { key: some(200), words: orNull({ right: [], wrong: [{}, 'x'] }), ...words('words') }),
  of('desk.selection', { tabId: 1 }, inTab),
  of('desk.asked', { tabId: 1 }, inTab),
  of('desk.review_many', { act: UUID, claims: [{ reportId: ID, claimId: 'c1', annotationId: UUID, revision: 0 }], review: 'accepted', tag: 't' }, {
    'act': uuid,
    'claims': list(500, 1),
    'claims.0.reportId': report,
    'claims.0.claimId': claim,
    'claims.0.annotationId': orNull(uuid),
    'claims.0.revision': count,
    'review?': oneOf('open', 'accepted', 'corrected', 'rejected', 'added'),
    'tag?': some(100),
  }),
  of('desk.step', { actId: UUID, redo: true }, { actId: orNull(uuid), redo: flag }),
  of('import.stage', { import: UUID, from: 0, of: 1, items: [{ kind: 'decision', value: { report: ID, other: 'sample-2031', says: 'same', note: 'n', on: '2031-03-03', group: 'g' } }] }, {
    'import': uuid,
    'from': count,
    'of': count,
    'items': list(200),
    'items.0.kind': { right: ['decision'], wrong: ['report', 'other', null] },
    'items.0.value.report': anyText,
    'items.0.value.other': anyText,
    'items.0.value.says': oneOf('same', 'different'),
    'items.0.value.note?': text(2_000),
    'items.0.value.on': day,
    'items.0.value.group?': text(100),
  }),
  of('import.look', { import: UUID }, { import: uuid }),
  of('import.apply', { import: UUID, decided: { otherwise: 'mine', of: [{ kind: 'report', name: ID, choice: 'theirs' }] }, acceptLoss: true, backup: 'abc' }, {
    'import': uuid,
    'decided.otherwise': oneOf('mine', 'theirs'),
    'decided.of': list(5_000),
    'decided.of.0.kind': oneOf('report', 'annotation', 'objection', 'decision', 'act'),
    'decided.of.0.name': text(4_500),
    'decided.of.0.choice': oneOf('mine', 'theirs'),
    'acceptLoss?': flag,
    'backup?': { right: ['a', 'a1'.repeat(10)], wrong: ['', 'A', 'a b', 'a'.repeat(21), 1, null] },
  }),
  of('import.cancel', { import: UUID }, { import: uuid }),
  of('backup.release', { id: 'abc' }, { id: { right: ['a', 'a1'.repeat(10)], wrong: ['', 'A', 'a b', 'a'.repeat(21), 1, null] } }),
  of('backup.read', { id: 'abc', part: 0 }, { id: { right: ['a'], wrong: ['', 'A', 'a b', 'a'.repeat(21), 1, null] }, part: count }),
];
