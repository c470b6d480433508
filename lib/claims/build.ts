import type { Claim, Facets } from '../model/claim';
import { fnv1a32 } from '../text/hash';
import { quoteOf } from '../text/quote-anchor';
import type { Draft } from './draft';
import { namedIn } from './mention';
import type { Reading } from './reading';

/** The longest label, in characters. */
const LABEL = 90;

/** A claim's facets: its own sentences', filled up from the article's where it is about the article's incident. */
function facetsOf({ background, facets }: Draft, main: Facets): Facets {
  if (background) return facets;
  return {
    victims: [...new Set([...facets.victims, ...main.victims])],
    victimCountries: [...new Set([...facets.victimCountries, ...main.victimCountries])],
    eventDates: facets.eventDates.length > 0 ? facets.eventDates : main.eventDates,
    dayMonths: facets.dayMonths.length > 0 ? facets.dayMonths : main.dayMonths,
    act: facets.act === 'unspecified' || facets.act === 'attack' ? main.act : facets.act,
    place: facets.place ?? main.place,
  };
}

/** A readable name for the incident of a claim: what, against whom, when. */
export function labelOf(draft: Draft, main: Draft['facets']): string {
  const facets = facetsOf(draft, main);
  const date = facets.eventDates[0];
  const when = date ? (date.precision === 'day' ? date.from : date.precision === 'year' ? date.from.slice(0, 4) : date.from.slice(0, 7)) : null;
  return [facets.act, facets.victims[0] ?? null, when].filter((part) => part !== null).join(' · ').slice(0, LABEL);
}

/** The claims of a report from its merged drafts; ids are stable while the words are the same. */
export function buildClaims(reading: Reading, drafts: Draft[], main: Draft['facets']): Claim[] {
  const seen = new Map<string, number>();
  return drafts.map((draft): Claim => {
    const order = [...draft.sentences].sort((a, b) => a - b);
    const quotes = order.flatMap((i) => {
      const sentence = reading.sentences[i];
      return sentence ? [quoteOf(reading.text, sentence)] : [];
    });
    const key = [draft.cls, draft.actor.name, draft.polarity, draft.speaker?.name ?? '', quotes[0]?.exact ?? ''].join('\n');
    const hash = fnv1a32(key).toString(16).padStart(8, '0');
    const n = seen.get(hash) ?? 0;
    seen.set(hash, n + 1);
    return {
      id: n === 0 ? hash : `${hash}-${String(n)}`,
      cls: draft.cls,
      quotes,
      actor: { ...namedIn(draft.actor), also: draft.also },
      relation: draft.relation,
      polarity: draft.polarity,
      certainty: draft.certainty,
      stance: draft.stance,
      speaker: draft.speaker,
      via: draft.via,
      chain: draft.chain,
      evidence: { tier: draft.tier, kinds: draft.kinds },
      legalStage: draft.legal,
      incident: { id: null, label: labelOf(draft, main), background: draft.background },
      cues: draft.cues,
      inHeadline: order.some((i) => reading.sentences[i]?.headline === true),
      statedConfidence: draft.confidence,
      falseFlagAgainst: draft.falseFlagAgainst,
      saidAt: draft.saidAt,
      event: draft.event,
      facets: facetsOf(draft, main),
    };
  });
}
