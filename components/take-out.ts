import { createContext } from 'preact';
import type { ExportFormat } from '../lib/export/format-names';
import type { ExportScope } from '../lib/export/scope';

/** How a page takes something out: saves the files and answers with a sentence on what became of it. */
export interface TakingOut {
  take: (format: ExportFormat, scope: ExportScope) => Promise<string>;
  /** the article of the tab that is shown; null where there is none */
  page: () => ExportScope | null;
}

export const TakeOut = createContext<TakingOut | null>(null);
