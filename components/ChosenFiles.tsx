import type { ExportScope } from '../lib/export/scope';
import type { ClaimRow } from '../lib/views/desk-types';
import type { Say } from '../lib/views/say';
import { ExportPicker } from './ExportPicker';

/** What the chosen rows of the library come to: these claims; everything that is kept where none is chosen. */
function scopeOf(rows: readonly ClaimRow[]): ExportScope {
  return rows.length === 0 ? { everything: true } : { claims: rows.map(({ annotationId, claimId, reportId }) => ({ reportId, claimId: annotationId ?? claimId })) };
}

/** The way to a file of the chosen claims, or of everything. */
export function ChosenFiles({ rows, say }: { rows: readonly ClaimRow[]; say: Say }) {
  return <ExportPicker scope={() => scopeOf(rows)} say={say} />;
}
