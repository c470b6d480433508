import type { AnnotationWords } from '../model/annotation';
import type { Claim } from '../model/claim';
import { correctedIn, fieldLabel, fieldText, standing, wordsChanged } from './correction';
import { readingWord } from './objection-view';
import type { Say } from './say';

/** One thing that two versions say differently, ready to show. */
export interface Difference {
  label: string;
  before: string;
  after: string;
}

/** One thing that was said of a claim, ready to show: a corrected field with what the machine read, a note, tags, a verdict of one's own. */
export interface SaidLine {
  label: string;
  text: string;
  /** what the machine read, where the person says otherwise */
  was: string | null;
}

const none = (text: string, say: Say): string => (text === '' ? say('desk_none') : text);

const linkTexts = ({ links }: AnnotationWords): string => links.map(({ archive, label, url }) => [label, url, archive?.url ?? '', archive?.on ?? ''].filter((part) => part !== '').join(' ')).join('; ');
const assessmentText = ({ assessment }: AnnotationWords, say: Say): string => (assessment === null ? say('objection_reading_none') : [readingWord(assessment.reading, say), assessment.reasons].filter((part) => part !== '').join(': '));

/** What two versions of an annotation say differently. `claim` is what was read: it stands where a version does not correct. */
export function differences(before: AnnotationWords, after: AnnotationWords, claim: Claim, say: Say): Difference[] {
  const fields = correctedIn({ ...before.fields, ...after.fields }).map((field) => ({
    label: fieldLabel(field, say),
    before: fieldText(field, { ...claim, [field]: standing(field, claim, before.fields) }, say),
    after: fieldText(field, { ...claim, [field]: standing(field, claim, after.fields) }, say),
  }));
  return [
    { label: say('desk_review'), before: say(`review_${before.review}`), after: say(`review_${after.review}`) },
    ...fields,
    { label: say('desk_note'), before: none(before.note, say), after: none(after.note, say) },
    { label: say('desk_tags'), before: none(before.tags.join(', '), say), after: none(after.tags.join(', '), say) },
    { label: say('desk_links'), before: none(linkTexts(before), say), after: none(linkTexts(after), say) },
    { label: say('desk_assessment'), before: assessmentText(before, say), after: assessmentText(after, say) },
  ].filter((one) => one.before !== one.after);
}

/** The fields that a person corrected, each with what the machine read. */
export const correctedLines = (words: AnnotationWords, claim: Claim, say: Say): SaidLine[] =>
  correctedIn(words.fields).map((field) => ({ label: fieldLabel(field, say), text: fieldText(field, { ...claim, [field]: standing(field, claim, words.fields) }, say), was: words.review === 'added' ? null : fieldText(field, claim, say) }));

/** The texts among what changed between two versions, word by word: a note, reasons, the sentences. */
export function textDiffs(before: AnnotationWords | null, after: AnnotationWords | null, claim: Claim, say: Say): { label: string; parts: ReturnType<typeof wordsChanged> }[] {
  const sentences = (words: AnnotationWords | null): string => (words === null ? '' : standing('quotes', claim, words.fields).map(({ exact }) => exact).join(' … '));
  const texts: [string, string, string][] = [
    [say('desk_field_quotes'), sentences(before), sentences(after)],
    [say('desk_note'), before?.note ?? '', after?.note ?? ''],
    [say('desk_reasons'), before?.assessment?.reasons ?? '', after?.assessment?.reasons ?? ''],
  ];
  // A text that was not there, or is gone, is told as a whole; only what was rewritten is told word by word.
  return texts.filter(([, was, is]) => was !== is && was !== '' && is !== '').map(([label, was, is]) => ({ label, parts: wordsChanged(was, is) }));
}
