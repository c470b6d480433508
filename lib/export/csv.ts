import { wellFormed } from '../text/well-formed';
import { isRepeated, repeatedSentences, sentenceAddress } from './text-fragment';
import { claimEntries, type ClaimEntry, type ExportMaterial } from './material';

/** Spreadsheets take a cell that begins with one of these for a formula, or for what leads up to one (OWASP, CSV injection); the full-width forms are folded to them. */
const FORMULA = /^[\s'"]{0,20}[=+\-@|%＝＋－＠]/;
/** An apostrophe of ours is told from one of the text by doubling that one. */
const APOSTROPHE = /^'/;

/**
 * A cell (RFC 4180): always in quotation marks, quotation marks doubled. What a spreadsheet would run stands behind an apostrophe, as does what begins with one; to have the text back, take away
 * one apostrophe from the beginning. Control characters but for the end of a line are left out.
 */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return `"${value}"`;
  const text = wellFormed(value ?? '').replace(/[\0-\x08\x0b-\x1f\x7f]/g, '').replaceAll('\t', ' ');
  const safe = FORMULA.test(text) || APOSTROPHE.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

type Cell = string | number | null;
interface Context {
  entry: ClaimEntry;
  /** of a report's sentences, which stand more than once */
  repeated: ReadonlySet<string>;
  text: string | null;
}

const list = (parts: readonly string[]): string => parts.join('; ');

/** The columns in their order. They are named in English, whatever the reader's language: tables are put together by them. */
const COLUMNS: readonly (readonly [string, (context: Context) => Cell])[] = [
  ['report_id', ({ entry }) => entry.report.id],
  ['url', ({ entry }) => entry.report.url],
  ['sentence_url', ({ entry, repeated, text }) => {
    const [quote] = entry.claim.quotes;
    return entry.report.url === null || quote === undefined ? null : sentenceAddress(entry.report.url, quote, isRepeated(quote, repeated), text);
  }],
  ['outlet', ({ entry }) => entry.report.outletId],
  ['title', ({ entry }) => entry.report.title],
  ['published', ({ entry }) => entry.report.published],
  ['read_at', ({ entry }) => entry.item.readAt],
  ['language', ({ entry }) => entry.report.language],
  ['claim_id', ({ entry }) => entry.claim.id],
  ['class', ({ entry }) => entry.claim.cls],
  ['sentence', ({ entry }) => entry.claim.quotes.map(({ exact }) => exact).join(' … ')],
  ['start', ({ entry }) => entry.claim.quotes[0]?.start ?? null],
  ['end', ({ entry }) => entry.claim.quotes[0]?.end ?? null],
  ['actor', ({ entry }) => entry.claim.actor.name],
  ['actor_id', ({ entry }) => entry.claim.actor.id],
  ['wider_actors', ({ entry }) => list(entry.claim.actor.also.map(({ id, name }) => id ?? name))],
  ['relation', ({ entry }) => entry.claim.relation],
  ['polarity', ({ entry }) => entry.claim.polarity],
  ['certainty', ({ entry }) => entry.claim.certainty],
  ['stance', ({ entry }) => entry.claim.stance],
  ['speaker', ({ entry }) => entry.claim.speaker?.name ?? null],
  ['institution', ({ entry }) => entry.claim.speaker?.institution ?? null],
  ['speaker_role', ({ entry }) => entry.claim.speaker?.role ?? null],
  ['speaker_side', ({ entry }) => entry.claim.speaker?.side ?? null],
  ['said_at', ({ entry }) => entry.claim.saidAt],
  ['via', ({ entry }) => entry.claim.via.join(' ← ')],
  ['evidence_tier', ({ entry }) => entry.claim.evidence.tier],
  ['evidence_kinds', ({ entry }) => list(entry.claim.evidence.kinds)],
  ['legal_stage', ({ entry }) => entry.claim.legalStage],
  ['incident_id', ({ entry }) => entry.place.incident?.id ?? entry.claim.incident?.id ?? null],
  ['incident', ({ entry }) => entry.place.incident?.label ?? entry.claim.incident?.label ?? null],
  ['verdict', ({ entry }) => verdictOf(entry)?.strength ?? null],
  ['verdict_status', ({ entry }) => verdictOf(entry)?.status ?? null],
  ['verdict_as_of', ({ entry }) => verdictOf(entry)?.asOf ?? null],
  ['independent_origins', ({ entry }) => verdictOf(entry)?.independent ?? null],
  ['reports', ({ entry }) => verdictOf(entry)?.reports ?? null],
  ['review', ({ entry }) => entry.annotation?.review ?? 'open'],
  ['corrected_fields', ({ entry }) => list(Object.keys(entry.annotation?.fields ?? {}).sort())],
  ['compared', ({ entry }) => (entry.compared ? 'yes' : 'no')],
  ['tags', ({ entry }) => list(entry.annotation?.tags ?? [])],
  ['note', ({ entry }) => entry.annotation?.note ?? null],
  ['evidence_links', ({ entry }) => list((entry.annotation?.links ?? []).map(({ url }) => url))],
  ['archive_links', ({ entry }) => list((entry.annotation?.links ?? []).flatMap(({ archive }) => archive?.url ?? []))],
  ['own_assessment', ({ entry }) => entry.annotation?.assessment?.reading ?? null],
  ['own_reasons', ({ entry }) => entry.annotation?.assessment?.reasons ?? null],
  ['author', ({ entry }) => entry.annotation?.author ?? null],
  ['created', ({ entry }) => entry.annotation?.created ?? null],
  ['modified', ({ entry }) => entry.annotation?.modified ?? null],
];
export const CSV_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

const verdictOf = ({ place }: ClaimEntry) => (place.possibly ? null : (place.proposition?.verdict ?? null));

/**
 * One row a claim, with the names of the columns above (RFC 4180). In UTF-8 with a byte order mark: without one Excel takes it for the computer's old code page and breaks every name that is not
 * English; other programs leave it out by themselves.
 */
export function csvTable(material: ExportMaterial): string {
  const entries = claimEntries(material);
  const quotes = new Map<string, ReadonlySet<string>>();
  for (const { report } of entries) if (!quotes.has(report.id)) quotes.set(report.id, repeatedSentences(report.claims.flatMap((claim) => claim.quotes)));
  const rows = entries.map((entry) => {
    const context = { entry, repeated: quotes.get(entry.report.id) ?? new Set<string>(), text: material.texts?.get(entry.report.id) ?? null };
    return COLUMNS.map(([, cell]) => csvCell(cell(context)));
  });
  return `\ufeff${[CSV_COLUMNS.map(csvCell), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}
