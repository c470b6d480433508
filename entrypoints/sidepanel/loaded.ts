import { useEffect, useState } from 'preact/hooks';

/** A part of the page that is loaded when it is first wanted; null until it is there. `load` is the part's own import. */
export function useLoaded<Part>(wanted: boolean, load: () => Promise<Part>): Part | null {
  const [part, setPart] = useState<{ part: Part } | null>(null);
  useEffect(() => {
    const alive = { still: true };
    if (wanted && part === null) void load().then((loaded) => alive.still && setPart({ part: loaded }));
    return () => {
      alive.still = false;
    };
  }, [wanted]);
  return part === null ? null : part.part;
}

/** What shows one claim and the way to files: loaded once the list is drawn. */
export const loadShown = async () => {
  const [{ Comparison }, { WideView }, { ExportPicker }] = await Promise.all([import('../../components/Comparison'), import('../../components/pictures/WideView'), import('../../components/ExportPicker')]);
  return { Comparison, WideView, ExportPicker };
};

/** The fact-checker's desk. */
export const loadDesk = async () => {
  const [{ ClaimNotes }, { Desk }] = await Promise.all([import('../../components/desk/ClaimNotes'), import('../../components/desk/Desk')]);
  return { ClaimNotes, Desk };
};
