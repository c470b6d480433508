import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import type { ExtensionSender } from '../../lib/adapters/messages/sender';
import type { Objection, ObjectionDraft, VerdictMeant } from '../../lib/model/objection';
import type { ComparedIncident, Proposition } from '../../lib/model/verdict';
import { webAddressSchema } from '../../lib/model/vocabulary';
import type { Answer, Failure } from '../../lib/protocol';
import { placeOf } from '../../lib/views/lookup';
import { incidentHeading } from '../../lib/views/incident-heading';
import { isAbout, objectedVerdict, objectionTarget, objectionView } from '../../lib/views/objection-view';
import type { Objecting } from '../../lib/views/objection-types';
import { comparePage } from './comparing';
import type { Deps } from './deps';
import { knownIncident } from './known-incident';
import { reviewedPage } from './reviewed';

type ObjectionHandlers = Pick<Handlers, 'objection.list' | 'objection.save' | 'objection.remove' | 'objection.restore' | 'objection.draft'>;

/** A verdict that can be objected to. */
interface Verdict {
  incident: ComparedIncident;
  proposition: Proposition;
  /** reports by which the incident is found again */
  reports: string[];
  /** it is looked at in a private window: nothing may be kept */
  private: boolean;
}

/** The name under which a draft on a verdict is kept: the casebook's incident, or a report of it, and the accused. */
const draftKey = ({ incident, proposition, reports }: Verdict): string => `${incident.provisional ? (reports[0] ?? incident.id) : incident.id}\n${proposition.actor.id}`;

async function inTab(tabId: number, claimId: string, deps: Deps): Promise<Verdict | null> {
  const page = await deps.tabs.get(tabId);
  const report = (await reviewedPage(page, deps))?.report;
  const claim = report?.claims.find(({ id }) => id === claimId);
  if (page === null || report === undefined || claim === undefined) return null;
  const { comparison } = await comparePage(report, deps);
  const { incident, possibly, proposition } = placeOf(claim, report, comparison);
  return incident === null || proposition === null || possibly ? null : { incident, proposition, reports: [report.id], private: page.incognito };
}

async function inLibrary(id: string, actor: string, deps: Deps): Promise<Verdict | null> {
  const found = await knownIncident(id, deps);
  const proposition = found?.incident.propositions.find((one) => one.actor.id === actor);
  return found === null || proposition === undefined ? null : { incident: found.incident, proposition, reports: found.reports.map((report) => report.id), private: false };
}

type OneVerdict = Exclude<VerdictMeant, { everything: true }>;
const isOne = (about: VerdictMeant): about is OneVerdict => !('everything' in about);

/** The verdict that is meant, judged now; null where it is gone or was never one. */
async function verdictMeant(about: OneVerdict, sender: ExtensionSender, deps: Deps): Promise<Verdict | null> {
  const found = await ('tabId' in about ? inTab(about.tabId, about.claimId, deps) : inLibrary(about.incident, about.actor, deps));
  return found === null ? null : { ...found, private: found.private || sender.incognito === true };
}

async function objecting(about: OneVerdict, verdict: Verdict, deps: Deps): Promise<Objecting> {
  const { drafts, say, store } = deps;
  const [kept, draft] = await Promise.all([store.objections(), verdict.private ? null : drafts.load(draftKey(verdict))]);
  const mine = kept.ok ? kept.value.filter((objection) => isAbout(objection, verdict.incident, verdict.proposition)) : [];
  const now = objectedVerdict(verdict.proposition.verdict);
  // A draft that was kept while it was being saved is no draft any more.
  const saved = mine.some(({ evidence, id, reading, text }) => id === draft?.id && text === draft.text.trim() && reading === draft.reading && (evidence ?? '') === draft.evidence.trim());
  return { about, objections: mine.map((objection) => objectionView(objection, now, say)), draft: saved ? null : draft, private: verdict.private, problem: kept.ok ? null : say(kept.key) };
}

/** Everything that the reader holds against anything, the newest first; also where the verdict is gone by now. */
async function allObjections(isPrivate: boolean, deps: Deps): Promise<Objecting> {
  const { casebook, say, store } = deps;
  const [kept, headers, world] = await Promise.all([store.objections(), casebook.headers().catch(() => []), deps.world().catch(() => ({}))]);
  const recorded = new Set(headers.map(({ id }) => id));
  const opens = async ({ id }: Objection['incident']): Promise<string | null> => {
    if (recorded.has(id)) return id;
    const dossier = await store.dossier(id);
    return dossier.ok && dossier.value !== null ? id : null;
  };
  const objections = (kept.ok ? kept.value : []).map(async (objection) => {
    const { actor, incident } = objection;
    return { ...objectionView(objection, null, say), against: { accused: actor.name, incident: incidentHeading(incident.label, say, world), opens: await opens(incident) } };
  });
  return { about: { everything: true }, objections: (await Promise.all(objections)).reverse(), draft: null, private: isPrivate, problem: kept.ok ? null : say(kept.key) };
}

/** The objection as it would be kept, or why it cannot be. One that is changed keeps the day on which it was written. */
function written(draft: ObjectionDraft, before: Objection | undefined, verdict: Verdict, now: string): Objection | Failure {
  const text = draft.text.trim();
  const evidence = draft.evidence.trim();
  if (text === '') return failure('error_objection_empty');
  const address = webAddressSchema.safeParse(evidence);
  if (evidence !== '' && !address.success) return failure('error_objection_evidence');
  const target = objectionTarget(verdict.incident, verdict.proposition, verdict.reports);
  const objection = { id: draft.id, ...target, text, reading: draft.reading, evidence: address.data ?? null };
  if (before === undefined) return { ...objection, written: now, changed: null };
  const same = before.text === text && before.reading === draft.reading && before.evidence === objection.evidence && before.verdict.strength === target.verdict.strength && before.verdict.status === target.verdict.status;
  return same ? before : { ...objection, incident: before.incident, reports: before.reports, actor: before.actor, written: before.written, changed: now };
}

export function objectionMessages(deps: Deps): ObjectionHandlers {
  const { clock, drafts, removed, store } = deps;

  /** Finds the verdict, does the work, and answers with what there is on it then. What is about no one verdict, as removing an objection out of all, has none (null). */
  async function on(about: VerdictMeant, sender: ExtensionSender, writes: boolean, work: (verdict: Verdict | null) => Promise<Failure | null>): Promise<Answer<'objection.list'>> {
    if (!isOne(about)) return (await work(null)) ?? done(await allObjections(sender.incognito === true, deps));
    const verdict = await verdictMeant(about, sender, deps);
    if (verdict === null) return failure('error_verdict_gone');
    if (writes && verdict.private) return failure('error_objection_private');
    const refused = await work(verdict);
    return refused ?? done(await objecting(about, verdict, deps));
  }

  async function save(draft: ObjectionDraft, verdict: Verdict): Promise<Failure | null> {
    const kept = await store.objections();
    if (!kept.ok) return kept;
    const before = kept.value.find(({ id }) => id === draft.id);
    if (before !== undefined && !isAbout(before, verdict.incident, verdict.proposition)) return failure('error_verdict_gone');
    const objection = written(draft, before, verdict, clock.now());
    if ('ok' in objection) return objection;
    if (objection !== before) {
      const put = await store.putObjection(objection);
      if (!put.ok) return put;
    }
    // It is kept: what remains of the draft is only tidied up.
    await drafts.put(draftKey(verdict), null).catch(() => undefined);
    return null;
  }

  return {
    'objection.list': ({ about }, sender) => on(about, sender, false, () => Promise.resolve(null)),
    'objection.save': ({ about, objection }, sender) => on(about, sender, true, (verdict) => (verdict === null ? Promise.resolve(failure('error_verdict_gone')) : save(objection, verdict))),
    'objection.remove': ({ about, id }, sender) =>
      on(about, sender, false, async () => {
        const taken = await store.removeObjection(id);
        if (!taken.ok) return taken;
        if (taken.value !== null) await removed.putObjection(taken.value).catch(() => undefined);
        return null;
      }),
    'objection.restore': ({ about, id }, sender) =>
      on(about, sender, false, async () => {
        const taken = await removed.objection(id);
        if (taken === null) return failure('error_objection_gone');
        const put = await store.putObjection(taken);
        if (!put.ok) return put;
        await removed.forget('objection', id).catch(() => undefined);
        return null;
      }),
    'objection.draft': async ({ about, draft }, sender) => {
      const verdict = isOne(about) ? await verdictMeant(about, sender, deps) : null;
      if (verdict === null) return failure('error_verdict_gone');
      if (verdict.private) return failure('error_objection_private');
      try {
        await drafts.put(draftKey(verdict), draft);
        return done({});
      } catch {
        return failure('error_draft_not_kept');
      }
    },
  };
}
