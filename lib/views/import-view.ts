import type { Annotation } from '../model/annotation';
import type { Decision } from '../model/decision';
import type { ImportItem, ImportKind } from '../model/import';
import { importName } from '../model/import';
import type { Objection } from '../model/objection';
import type { StoredReport } from '../model/report';
import { differences } from './annotation-words';
import type { ImportConflict } from './import-types';
import { readingWord } from './objection-view';
import { sayCount, sayDate, type Say } from './say';

const LONGEST_LABEL = 160;
const cut = (text: string): string => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text);

type Difference = ImportConflict['differences'][number];
const differing = (rows: readonly Difference[]): Difference[] => rows.filter(({ mine, theirs }) => mine !== theirs);

/** "3 annotations": so many entries of a kind. */
export function kindCount(kind: ImportKind, count: number, say: Say): string {
  if (kind === 'annotation') return sayCount(say, 'import_annotation', count);
  if (kind === 'objection') return sayCount(say, 'import_objection', count);
  if (kind === 'decision') return sayCount(say, 'import_decision', count);
  return kind === 'report' ? sayCount(say, 'import_report', count) : sayCount(say, 'import_act', count);
}

const who = (author: string | null, modified: string, say: Say): string => say('import_by', author ?? say('import_no_author'), sayDate(say, modified.slice(0, 10)));

function ofAnnotations(mine: Annotation, theirs: Annotation, say: Say): Difference[] {
  const said = differences(mine, theirs, mine.claim, say).map(({ label, before, after }) => ({ label, mine: before, theirs: after }));
  return [...said, ...differing([{ label: say('import_written'), mine: who(mine.author, mine.modified, say), theirs: who(theirs.author, theirs.modified, say) }])];
}

const ofObjections = (mine: Objection, theirs: Objection, say: Say): Difference[] =>
  differing([
    { label: say('import_objection_text'), mine: mine.text, theirs: theirs.text },
    { label: say('desk_assessment'), mine: readingWord(mine.reading, say), theirs: readingWord(theirs.reading, say) },
    { label: say('desk_links'), mine: mine.evidence ?? say('desk_none'), theirs: theirs.evidence ?? say('desk_none') },
  ]);

const decisionText = ({ note, on, says }: Decision, say: Say): string => [say(says === 'same' ? 'import_says_same' : 'import_says_different', sayDate(say, on)), note].filter((part) => part !== '').join(' ');

function ofReports(mine: StoredReport, theirs: StoredReport, say: Say): Difference[] {
  const claims = (report: StoredReport): string => sayCount(say, 'count_claims', report.claims.length);
  const words = (report: StoredReport): string => cut(report.claims.map((claim) => claim.quotes[0]?.exact ?? '').join(' · '));
  return differing([
    { label: say('import_report_title'), mine: mine.title ?? '', theirs: theirs.title ?? '' },
    { label: say('import_report_claims'), mine: claims(mine), theirs: claims(theirs) },
    { label: say('import_report_words'), mine: words(mine), theirs: words(theirs) },
  ]);
}

function labelOf(item: ImportItem): string {
  if (item.kind === 'report') return item.value.title ?? item.value.url ?? item.value.id;
  if (item.kind === 'annotation') return item.value.fields.quotes?.[0]?.exact ?? item.value.claim.quotes[0]?.exact ?? item.value.id;
  if (item.kind === 'objection') return `${item.value.actor.name}: ${item.value.text}`;
  return item.kind === 'decision' ? `${item.value.report} · ${item.value.other}` : item.value.id;
}

/** One entry that is kept here in other words, with what each side says. An act is never rewritten, so there is nothing to choose of one. */
export function conflictView(mine: ImportItem, theirs: ImportItem, say: Say): ImportConflict | null {
  const shown = (found: Difference[]): ImportConflict => ({ kind: theirs.kind, name: importName(theirs), label: cut(labelOf(theirs)), differences: found });
  if (mine.kind === 'annotation' && theirs.kind === 'annotation') return shown(ofAnnotations(mine.value, theirs.value, say));
  if (mine.kind === 'objection' && theirs.kind === 'objection') return shown(ofObjections(mine.value, theirs.value, say));
  if (mine.kind === 'report' && theirs.kind === 'report') return shown(ofReports(mine.value, theirs.value, say));
  if (mine.kind === 'decision' && theirs.kind === 'decision') return shown([{ label: say('import_decision'), mine: decisionText(mine.value, say), theirs: decisionText(theirs.value, say) }]);
  return null;
}
