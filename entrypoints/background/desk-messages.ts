import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import type { ExtensionSender } from '../../lib/adapters/messages/sender';
import { actorNamed, actorsBeginning } from '../../lib/claims/known-actors';
import type { Annotation, AnnotationWords } from '../../lib/model/annotation';
import type { Claim, ClaimActor } from '../../lib/model/claim';
import type { Report } from '../../lib/model/report';
import type { Quote } from '../../lib/model/span';
import type { World } from '../../lib/model/world';
import type { Answer, DeskPlace, Failure, Request } from '../../lib/protocol';
import { agreementOf } from '../../lib/reviews/agreement';
import { drawnUp, readingFor } from '../../lib/reviews/drawn-up';
import { savedAnnotation } from '../../lib/reviews/kept-words';
import { historyLines } from '../../lib/views/desk-view';
import type { Deps } from './deps';
import { forgetHistory } from './forgetting';
import { atDesk, deskOf, type AtDesk } from './desk-place';
import { refreshTabs } from './refresh-tabs';

type DeskHandlers = Pick<Handlers, 'desk.page' | 'desk.save' | 'desk.remove' | 'desk.undo' | 'desk.redo' | 'desk.history' | 'desk.actors' | 'desk.draft' | 'desk.selection' | 'desk.asked' | 'desk.agreement' | 'desk.forget_history'>;

/** What a person typed for a party stands for the table's where its name surely means one. */
function withKnown(words: AnnotationWords, { actors }: World): AnnotationWords {
  const { actor } = words.fields;
  if (actor === undefined) return words;
  const known = <Party extends { id: string | null; name: string }>(party: Party): Party => (party.id === null ? { ...party, id: actorNamed(party.name, actors) } : party);
  const named: ClaimActor = { ...known(actor), also: actor.also.map(known) };
  return { ...words, fields: { ...words.fields, actor: named } };
}

/** What is in a sentence when it is read by itself; null where nothing is, or it cannot be read. */
async function readAlone(quote: Quote, words: AnnotationWords, { language, published }: Report, deps: Deps): Promise<Claim | null> {
  const { exact: text } = quote;
  const article = { url: null, outletId: null, title: null, language, published, text, blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }], links: [] };
  const read = await deps.core.analyse(article, await deps.world());
  return read.language === language ? readingFor(read.claims, words) : null;
}

/** The claim that a first annotation is on: one of the page's, or one that is drawn up. */
async function claimFor({ claimId, id, quote, words }: Request<'desk.save'>['annotation'], place: AtDesk, deps: Deps): Promise<Claim | Failure> {
  if (claimId !== null) return place.report.claims.find((claim) => claim.id === claimId) ?? failure('error_claim_gone');
  const sentence = quote ?? words.fields.quotes?.[0];
  if (sentence === undefined) return failure('error_claim_gone');
  const claim = drawnUp(id, sentence, words, await readAlone(sentence, words, place.report, deps), place.report);
  return claim.actor.name.trim() === '' ? failure('error_annotation_actor') : claim;
}

/** What the machine reads in a sentence by itself, as a beginning for the person who adds it. */
async function proposed(quote: Quote, report: Report, deps: Deps): Promise<Claim | null> {
  const words = { review: 'added' as const, fields: {}, note: '', tags: [], links: [], assessment: null };
  const reading = await readAlone(quote, words, report, deps).catch(() => null);
  return reading === null ? null : drawnUp(deps.newId(), quote, words, reading, report);
}

export function deskMessages(deps: Deps): DeskHandlers {
  const { clock, deskDrafts, platform, say, settings, store, tell } = deps;

  /** Finds the article, does the work, and answers with what there is on it then. */
  async function on(where: DeskPlace, sender: ExtensionSender, writes: boolean, work: (place: AtDesk) => Promise<Failure | null>): Promise<Answer<'desk.page'>> {
    const place = await atDesk(where, sender, deps);
    if (!place.ok) return place;
    if (writes && place.value.private) return failure('error_annotation_private');
    const refused = await work(place.value);
    if (refused !== null) return refused;
    if (!writes) return done(await deskOf(place.value, deps));
    void refreshTabs({ platform, tell });
    const after = await atDesk(where, sender, deps);
    return after.ok ? done(await deskOf(after.value, deps)) : after;
  }

  async function save(act: string, asked: Request<'desk.save'>['annotation'], place: AtDesk): Promise<Failure | null> {
    const { claimId, id, quote, revision } = asked;
    const words = withKnown(asked.words, await deps.world());
    const [kept, { author }] = await Promise.all([store.annotation(id), settings.load()]);
    if (!kept.ok) return kept;
    const there = kept.value?.annotation;
    if (there !== undefined && there.article.id !== place.report.id) return failure('error_page_changed');
    const claim = there?.claim ?? (await claimFor({ ...asked, words }, place, deps));
    if ('ok' in claim) return claim;
    const now = clock.now();
    const quotes = quote === undefined ? null : [quote];
    const next = (before: Annotation | null): Annotation => savedAnnotation(before, { id, words, claim, quotes, report: place.report, author, now });
    const acted = await store.act({ id: act, kind: null, at: now, author, changes: [{ id, revision, next }], report: place.report });
    if (!acted.ok) {
      // What was refused is not lost: it is a draft beside what is kept.
      if (acted.key === 'error_annotation_conflict') await deskDrafts.put(place.report.id, id, asked.words).catch(() => undefined);
      return acted;
    }
    // It is kept: what remains of the draft is only tidied up.
    for (const key of [id, ...(claimId === null ? [] : [claimId])]) await deskDrafts.put(place.report.id, key, null).catch(() => undefined);
    return null;
  }

  async function remove(act: string, id: string, revision: number, report: Report): Promise<Failure | null> {
    const { author } = await settings.load();
    const acted = await store.act({ id: act, kind: 'remove', at: clock.now(), author, changes: [{ id, revision, next: () => null }], report, mayRemove: true });
    return acted.ok ? null : acted;
  }

  const stepped = async (actId: string, forth: boolean): Promise<Failure | null> => {
    const outcome = await store.step(actId, forth, clock.now());
    return outcome.ok ? null : outcome;
  };

  return {
    'desk.page': ({ where }, sender) => on(where, sender, false, () => Promise.resolve(null)),
    'desk.save': ({ act, annotation, where }, sender) => on(where, sender, true, (place) => save(act, annotation, place)),
    'desk.remove': ({ act, id, revision, where }, sender) => on(where, sender, true, ({ report }) => remove(act, id, revision, report)),
    'desk.undo': ({ actId, where }, sender) => on(where, sender, true, () => stepped(actId, false)),
    'desk.redo': ({ actId, where }, sender) => on(where, sender, true, () => stepped(actId, true)),
    'desk.history': async ({ id }) => {
      const acts = await store.actsOn(id);
      return acts.ok ? done({ lines: historyLines(id, acts.value, say) }) : acts;
    },
    'desk.actors': async ({ text }) => done({ actors: actorsBeginning(text, (await deps.world()).actors, say.locale) }),
    'desk.draft': async ({ key, where, words }, sender) => {
      const place = await atDesk(where, sender, deps);
      if (!place.ok) return place;
      if (place.value.private) return failure('error_annotation_private');
      try {
        await deskDrafts.put(place.value.report.id, key, words);
        return done({});
      } catch {
        return failure('error_draft_not_kept');
      }
    },
    'desk.selection': async ({ tabId }) => {
      const [page, answer] = await Promise.all([deps.tabs.get(tabId), tell(tabId, 'content.selection', {})]);
      if (page?.report == null || answer === null || !answer.ok) return failure('error_page_changed');
      const { selected, why } = answer.value;
      if (selected === null) return done({ quote: null, problem: say(`selection_${why ?? 'nothing'}`) });
      const quote = await deps.core.sentences(selected, selected, page.report.language);
      if (quote === null) return done({ quote, problem: say('selection_outside') });
      return done({ quote, problem: null, reading: await proposed(quote, page.report, deps) });
    },
    'desk.asked': async ({ tabId }) => done({ asked: await deps.tabs.asked(tabId) }),
    'desk.forget_history': () => forgetHistory(deps),
    'desk.agreement': async () => {
      const all = await store.allAnnotations();
      return all.ok ? done(agreementOf(all.value.annotations.map(({ annotation }) => annotation))) : all;
    },
  };
}
