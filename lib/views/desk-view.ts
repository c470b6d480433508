import type { Act, Annotation, AnnotationWords } from '../model/annotation';
import { SHIPPED_TAGS } from '../model/tags';
import type { World } from '../model/world';
import type { ReviewedItem, ReviewedReport } from '../reviews/reviewed-report';
import { isSame } from '../reviews/same';
import { actorName } from './actor-name';
import { differences, textDiffs } from './annotation-words';
import type { DeskItem, DeskView, HistoryLine } from './desk-types';
import { sayQuoting } from './quoting';
import { sayCount, sayDate, type Say } from './say';
import type { ClaimView } from './types';

/** A sentence is shortened to so many characters where it only names a claim. */
const SHOWN = 60;

const NOTHING: AnnotationWords = { review: 'open', fields: {}, note: '', tags: [], links: [], assessment: null };
const wordsOf = ({ assessment, fields, links, note, review, tags }: AnnotationWords): AnnotationWords => ({ review, fields, note, tags, links, assessment });

/** What the desk shows of an article is made of. */
export interface DeskFacts {
  reviewed: ReviewedReport;
  world: World;
  /** the claims as readers are shown them */
  views: readonly ClaimView[];
  /** by item key; those of missed claims under names of their own */
  drafts: ReadonlyMap<string, AnnotationWords>;
  undo: Act | null;
  redo: Act | null;
  /** tags in use */
  tags: readonly string[];
  author: string | null;
  private: boolean;
  /** key of a sentence */
  problem: string | null;
}

export const itemKey = ({ compared, kept, machine }: ReviewedItem): string => kept?.annotation.id ?? machine?.id ?? compared?.id ?? '';

/** A draft that says what is kept is none any more: it was kept while it was being saved. */
function draftOf(words: AnnotationWords | undefined, annotation: Annotation | null): AnnotationWords | null {
  if (words === undefined || isSame(wordsOf(words), annotation === null ? NOTHING : wordsOf(annotation))) return null;
  return words;
}

function deskItem(item: ReviewedItem, { drafts, views }: DeskFacts): DeskItem {
  const { compared, kept, machine, standing } = item;
  const annotation = kept?.annotation ?? null;
  const key = itemKey(item);
  return {
    key,
    claimId: compared?.id ?? null,
    machine,
    annotation,
    review: annotation?.review ?? 'open',
    anchoring: standing?.state ?? null,
    nowWords: standing?.now ?? null,
    view: views.find(({ id }) => id === compared?.id) ?? null,
    draft: draftOf(drafts.get(key), annotation),
  };
}

const missed = ([key, draft]: [string, AnnotationWords]): DeskItem => ({ key, claimId: null, machine: null, annotation: null, review: 'added', anchoring: null, nowWords: null, view: null, draft });

/** Everything that the desk shows of one article. */
export function deskView(facts: DeskFacts, say: Say): DeskView {
  const { author, drafts, problem, redo, reviewed, tags, undo } = facts;
  const { id, title } = reviewed.report;
  const items = reviewed.items.map((item) => deskItem(item, facts));
  const keys = new Set(items.map(({ key }) => key));
  // A draft of a claim that is there no more is shown with those of missed ones: what was written is never hidden.
  const begun = [...drafts].filter(([key]) => !keys.has(key)).map(missed);
  const own = [...new Set(tags)].filter((tag) => !(SHIPPED_TAGS as readonly string[]).includes(tag)).sort((a, b) => a.localeCompare(b, say.locale));
  return {
    reportId: id,
    title,
    items: [...items, ...begun],
    undo: undo === null ? null : { actId: undo.id, text: actText(undo, say) },
    redo: redo === null ? null : { actId: redo.id, text: actText(redo, say) },
    tags: [...SHIPPED_TAGS, ...own],
    tagTexts: tagTexts(say),
    actorTexts: actorTexts(reviewed, facts.world, say),
    author,
    private: facts.private,
    problem: problem === null ? null : say(problem),
  };
}

/** Names of those whom the article's claims name and the tables know, by id. */
function actorTexts({ items }: ReviewedReport, world: World, say: Say): Record<string, string> {
  const actors = items.flatMap(({ compared, kept, machine }) => [compared, machine, kept?.annotation.claim].flatMap((claim) => (claim ? [claim.actor, ...claim.actor.also] : [])));
  return Object.fromEntries(actors.flatMap(({ id, name }) => (id === null ? [] : [[id, actorName(id, name, world, say)]])));
}

/** The vocabulary that ships in the reader's words. */
export const tagTexts = (say: Say): Record<string, string> => Object.fromEntries(SHIPPED_TAGS.map((tag) => [tag, say(`tag_${tag}`)]));

const shortened = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`);

/** What an act is called: "Correction: APT29. “The ministry said …”", or with how many claims it changed. */
export function actText({ changes, kind }: Act, say: Say): string {
  const [first] = changes;
  const what = say(`act_kind_${kind}`);
  const annotation = first?.after ?? first?.before ?? null;
  if (changes.length !== 1 || annotation === null) return say('act_many', what, sayCount(say, 'count_claims', changes.length));
  const sentence = (annotation.fields.quotes ?? annotation.claim.quotes)[0]?.exact ?? '';
  return sayQuoting(say, 'act_one', what, annotation.fields.actor?.name ?? annotation.claim.actor.name, shortened(sentence));
}

/** "4 March 2031, 10:00 UTC" */
function momentText(moment: string, say: Say): string {
  return say('moment', sayDate(say, moment.slice(0, 10)), moment.slice(11, 16));
}

/** What became of an annotation, newest act first: what each changed of it, one thing after another. */
export function historyLines(id: string, acts: readonly Act[], say: Say): HistoryLine[] {
  return [...acts].reverse().flatMap(({ at, author, changes, id: actId, kind, state }): HistoryLine[] => {
    const change = changes.find((one) => one.id === id);
    const claim = (change?.after ?? change?.before)?.claim;
    if (change === undefined || claim === undefined) return [];
    const parts = change.after === null ? [] : differences(change.before ?? NOTHING, change.after, claim, say).map(({ after, before, label }) => say('history_change', label, before, after));
    const text = [say(`act_kind_${kind}`), ...parts].join('. ');
    return [{ actId, kind, at, when: momentText(at, say), author, text, diffs: textDiffs(change.before, change.after, claim, say), state }];
  });
}
