import * as z from 'zod/mini';
import type { ActorFile } from '../../model/actor';
import type { CasebookIncident } from '../../model/casebook';
import type { Outlet } from '../../model/outlet';

/*
 * The package's own files were checked whole by their schemas when it was built. A worker that starts for every article looks only whether each is the file of its name, with all rows
 * and what names them: to check every word again takes longer than to read the article.
 */

type Fields = readonly string[];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasTexts = (row: unknown, texts: Fields): row is Record<string, unknown> => isRecord(row) && texts.every((field) => typeof row[field] === 'string');
const isRow = (row: unknown, texts: Fields, lists: Fields): boolean => hasTexts(row, texts) && lists.every((field) => Array.isArray(row[field]));
const areRows = (rows: unknown, texts: Fields, lists: Fields = []): boolean => Array.isArray(rows) && rows.every((row) => isRow(row, texts, lists));
const areNames = (rows: unknown, more: Fields = []): boolean => Array.isArray(rows) && rows.every((row) => hasTexts(row, ['id', ...more]) && isRecord(row['names']));
const areTexts = (rows: unknown): boolean => Array.isArray(rows) && rows.every((row) => typeof row === 'string');

function isActorFile(file: unknown): boolean {
  if (!isRecord(file)) return false;
  const named = areNames(file['states']) && areNames(file['organs'], ['state']) && areNames(file['groups']) && areNames(file['personas']) && areNames(file['people']);
  return named && areTexts(file['vendors']) && areTexts(file['agencies']) && areTexts(file['outlets']) && areRows(file['edges'], ['from', 'to', 'type']);
}

function isOutletFile(file: unknown): boolean {
  return isRecord(file) && areRows(file['outlets'], ['id', 'name', 'country', 'kind'], ['aliases', 'hosts', 'languages']);
}

function isIncident(file: unknown): boolean {
  if (!isRow(file, ['id', 'compiled', 'label', 'victimCountry', 'act'], ['eventNames', 'keywords', 'edges', 'silences']) || !isRecord(file)) return false;
  const parts = areRows(file['victims'], ['name'], ['aliases', 'parts', 'classNames']) && areRows(file['edges'], ['from', 'to', 'type']);
  const said = areRows(file['statements'], ['id', 'date', 'actor', 'speaker', 'institution', 'role', 'side', 'commitment', 'evidence', 'polarity', 'legal'], ['supersedes', 'derived_from', 'relies_on', 'speakerAliases', 'remarks']);
  return parts && said && hasTexts(file['date'], ['from', 'to', 'precision']) && areRows(file['reports'], ['id', 'outlet', 'url', 'published'], ['carries', 'via']);
}

const MESSAGE = 'a part of it is missing';

export const packagedActors = z.custom<ActorFile>(isActorFile, MESSAGE);
export const packagedOutlets = z.custom<{ outlets: Outlet[] }>(isOutletFile, MESSAGE);
export const packagedIncident = z.custom<CasebookIncident>(isIncident, MESSAGE);
