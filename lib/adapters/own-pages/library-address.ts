import { librarySearchSchema, type LibrarySearch } from '../../model/library';
import { NO_SEARCH, type LibraryTab } from '../messages/library-session';

/** Where the reader is in the library: it stands in the address, so that going back and loading again lead there. */
export interface LibraryAddress {
  tab: LibraryTab;
  search: LibrarySearch;
  incident: string | null;
}

const TABS: readonly LibraryTab[] = ['incidents', 'reports', 'claims', 'objections'];

/** Reads "#tab=reports&text=…": whatever is not as it should be is left out. */
export function libraryPlaceIn(hash: string): LibraryAddress {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const fields = Object.keys(NO_SEARCH).flatMap((field) => (given.get(field) === null ? [] : [[field, given.get(field)] as const]));
  const asked = fields.reduce<LibrarySearch>((search, [field, value]) => librarySearchSchema.safeParse({ ...search, [field]: value }).data ?? search, NO_SEARCH);
  return { tab: TABS.find((tab) => tab === given.get('tab')) ?? 'incidents', search: asked, incident: given.get('incident') };
}

/** The reverse: only what is not as at the beginning. */
export function libraryHash({ incident, search, tab }: LibraryAddress): string {
  const told = new URLSearchParams();
  if (tab !== 'incidents') told.set('tab', tab);
  for (const [field, value] of Object.entries(search)) if (value !== null && value !== '' && value !== NO_SEARCH[field as keyof LibrarySearch]) told.set(field, value);
  if (incident !== null) told.set('incident', incident);
  const text = told.toString();
  return text === '' ? '' : `#${text}`;
}
