import type { CasebookIncident } from '../model/casebook';
import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import { isBackground } from '../reports/units';
import { facetsOfClaims, facetsOfIncident, type IncidentFacets } from './facets';
import { actScore, countryScore, dateScore, textScore, victimScore, weighed } from './similarity';

/** Gates before a score counts (model.md 2.7): the victim is named, or its country and much common wording. */
export const GATES = { victim: 0.7, victimWithText: 0.3, text: 0.6 } as const;
/** From here on two descriptions are of the same incident; between the two, possibly. */
export const THRESHOLDS = { same: 0.75, possibly: 0.55 } as const;

export type Degree = 'same' | 'possibly' | 'different';

/** An incident that a claim may be about. */
export interface Candidate {
  id: string;
  facets: IncidentFacets;
}

const described = new WeakMap<CasebookIncident, Candidate>();

/** Casebook incidents as candidates; each is described once. */
export function candidatesOf(incidents: readonly CasebookIncident[]): Candidate[] {
  return incidents.map((incident) => {
    const known = described.get(incident);
    if (known) return known;
    const candidate = { id: incident.id, facets: facetsOfIncident(incident) };
    described.set(incident, candidate);
    return candidate;
  });
}

/** How sure it is, and the score, where it was worked out: a comparison asks for it only to choose between two that are as sure. */
interface Likeness {
  degree: Degree;
  readonly score: number;
}

const DIFFERENT: Likeness = { degree: 'different', score: 0 };

/** How sure it is that two descriptions are of one incident. Where only day and month met, at most possibly. Symmetric. */
export function degreeOf(a: IncidentFacets, b: IncidentFacets): Likeness {
  // Most incidents were at another time, or something else was attacked: what is dear to compare is compared only where these gates are open.
  const { score: date, yearKnown } = dateScore(a, b);
  if (date === 0) return DIFFERENT;
  const act = actScore(a, b);
  if (act === 0) return DIFFERENT;
  const victim = victimScore(a, b);
  if (victim < GATES.victimWithText) return DIFFERENT;
  const without = { victim, date, act, country: countryScore(a, b), text: 0 };
  // The texts are the dearest to compare, and only add: where the rest is enough they are left for who asks for the score.
  if (yearKnown && victim >= GATES.victim && weighed(without) >= THRESHOLDS.same) {
    return {
      degree: 'same',
      get score() {
        return weighed({ ...without, text: textScore(a, b) });
      },
    };
  }
  const text = textScore(a, b);
  const score = weighed({ ...without, text });
  const isOpen = victim >= GATES.victim || text >= GATES.text;
  if (!isOpen || score < THRESHOLDS.possibly) return { degree: 'different', score };
  return { degree: score >= THRESHOLDS.same && yearKnown ? 'same' : 'possibly', score };
}

/** The incident that a claim is most likely about. `incidentId` is null where it is none of the candidates. */
export interface Match {
  incidentId: string | null;
  degree: Degree;
}

const RANK: Record<Degree, number> = { same: 2, possibly: 1, different: 0 };

/** The best of the candidates for a description; ties go to the smaller id, so that the order changes nothing. */
export function matchFacets(facets: IncidentFacets, candidates: readonly Candidate[]): Match {
  const matches = candidates.map(({ id, facets: other }) => ({ id, likeness: degreeOf(facets, other) }));
  matches.sort(({ id: one, likeness: a }, { id: other, likeness: b }) => RANK[b.degree] - RANK[a.degree] || b.score - a.score || (one < other ? -1 : 1));
  const [best] = matches;
  return best === undefined || best.likeness.degree === 'different' ? { incidentId: null, degree: 'different' } : { incidentId: best.id, degree: best.likeness.degree };
}

/**
 * Matches one claim. A claim about the article's own incident is matched by what all such claims of the report say of it; a background
 * claim by itself.
 */
export function matchClaim(claim: Claim, report: Report, candidates: readonly Candidate[]): Match {
  const named = claim.incident?.id ?? null;
  if (named !== null && candidates.some(({ id }) => id === named)) return { incidentId: named, degree: 'same' };
  const claims = isBackground(claim) ? [claim] : report.claims.filter((other) => !isBackground(other));
  return matchFacets(facetsOfClaims(claims.includes(claim) ? claims : [...claims, claim], report), candidates);
}
