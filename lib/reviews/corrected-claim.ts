import type { Annotation, CorrectedField } from '../model/annotation';
import type { Claim, Hop } from '../model/claim';
import type { Cue, Quote } from '../model/span';

/** Names the claim of an annotation that added it, for as long as that stands. */
export const addedClaimId = (annotationId: string): string => `added:${annotationId}`;

/** Did a person add the claim, which the machine had missed? */
export const isAdded = ({ claim, id }: Pick<Annotation, 'claim' | 'id'>): boolean => claim.id === addedClaimId(id);

/** The cues that show a field: what a person says otherwise no word of the article decided. */
const CUES: Readonly<Partial<Record<CorrectedField, readonly string[]>>> = {
  actor: ['actor', 'also'],
  relation: ['relation'],
  polarity: ['polarity'],
  certainty: ['certainty'],
  stance: ['stance'],
  speaker: ['speaker'],
  via: ['via'],
  evidence: ['evidence'],
  legalStage: ['legalStage'],
  saidAt: ['saidAt'],
};

/** Class and polarity say the same thing of a denial: where a person changed one of them, the other follows. */
function withPolarity(claim: Claim, corrected: ReadonlySet<string>): Pick<Claim, 'cls' | 'polarity'> {
  const { cls, polarity } = claim;
  if (corrected.has('cls') && !corrected.has('polarity')) return { cls, polarity: cls === 'denial' || cls === 'false_flag' ? 'denies' : 'asserts' };
  if (!corrected.has('polarity') || corrected.has('cls')) return { cls, polarity };
  if (polarity === 'denies') return { cls: cls === 'false_flag' ? cls : 'denial', polarity };
  return { cls: cls === 'denial' || cls === 'false_flag' ? 'attribution' : cls, polarity };
}

/** The way of a statement as a person tells it: its relays, then who speaks. What the text showed of a relay that stays is kept. */
function chainOf({ chain, speaker, via }: Claim): Hop[] {
  const known = new Map(chain.map((hop) => [hop.agent, hop]));
  const relays = via.map((agent): Hop => known.get(agent) ?? { agent, kind: 'outlet', rel: 'cites', cue: null, url: null });
  return speaker === null ? relays : [...relays, known.get(speaker.name) ?? { agent: speaker.name, kind: 'speaker', rel: 'quotes', cue: null, url: null }];
}

/** Cues of quotes that stand elsewhere now, at their new places; those of quotes that are gone are left out. */
function movedCues(cues: readonly Cue[], before: readonly Quote[], now: readonly Quote[]): Cue[] {
  return cues.flatMap((cue) => {
    const i = before.findIndex(({ start, end }) => start <= cue.start && cue.end <= end);
    const [was, is] = [before[i], now.find(({ exact }) => exact === before[i]?.exact)];
    if (was === undefined || is === undefined) return [];
    return [{ ...cue, start: cue.start + is.start - was.start, end: cue.end + is.start - was.start }];
  });
}

/**
 * The claim that is compared in the place of the machine's: as it was read when the person judged it, with what they say otherwise.
 * @param id of the claim that it stands for in the report, so that links to it stay good
 * @param quotes the sentences that carry it now
 */
export function correctedClaim(annotation: Annotation, id: string, quotes: readonly Quote[]): Claim {
  const { claim: read, fields, review } = annotation;
  const { quotes: _chosen, ...given } = fields;
  const changed = Object.entries(given).filter(([, value]) => value !== undefined);
  const names = new Set(changed.map(([name]) => name));
  const claim: Claim = { ...read, ...Object.fromEntries(changed), id, quotes: [...quotes] };
  const gone = new Set([...names].flatMap((name) => CUES[name as CorrectedField] ?? []));
  const cues = movedCues(read.cues, read.quotes, quotes).filter(({ field }) => !gone.has(field));
  const { cls, polarity } = withPolarity(claim, names);
  const isTold = names.has('via') || names.has('speaker');
  return {
    ...claim,
    cls,
    polarity,
    cues,
    chain: isTold ? chainOf(claim) : read.chain.map((hop) => ({ ...hop, cue: hop.cue === null ? null : (movedCues([hop.cue], read.quotes, quotes)[0] ?? null) })),
    falseFlagAgainst: cls === 'false_flag' ? (claim.falseFlagAgainst ?? claim.actor.id ?? claim.actor.name) : null,
    review: { state: isAdded(annotation) ? 'added' : review === 'corrected' ? 'corrected' : 'accepted', fields: [...names, ...(fields.quotes === undefined || isAdded(annotation) ? [] : ['quotes'])].sort() },
  };
}
