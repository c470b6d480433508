import type { ExportMaterial } from './material';

/** The material of an export as text, for the page that writes the files (`carried-material.ts` reads it): it may be larger than one message takes, and is cut where it has to be. */
export function carried({ acts, comparison, decisions, generator, items, kept, objections, only = null, whole, world }: Omit<ExportMaterial, 'say'>): string {
  const { actors, outlets, own = [] } = world;
  return JSON.stringify({ items, kept, acts, objections, decisions, comparison, actors, outlets, own: [...own], generator, whole, only: only === null ? null : [...only] });
}
