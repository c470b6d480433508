import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import type { Claim } from '../../../lib/model/claim';
import { article, world } from '../../fixtures/world';
import { cases, type Case } from './cases';

/** The fields that a case names, read from a claim. */
function fieldsOf(claim: Claim): Required<NonNullable<Case['claim']>> {
  return {
    cls: claim.cls,
    actor: claim.actor.id,
    actorName: claim.actor.name,
    relation: claim.relation,
    polarity: claim.polarity,
    certainty: claim.certainty,
    stance: claim.stance,
    speaker: claim.speaker?.name ?? null,
    role: claim.speaker?.role ?? 'unspecified',
    via: claim.via,
    tier: claim.evidence.tier,
    legal: claim.legalStage,
    background: claim.incident?.background ?? false,
    anonymous: claim.speaker?.anonymous ?? false,
  };
}

describe('claims of invented sentences', () => {
  for (const { name, text, claim, nth = 0 } of cases) {
    it(name, () => {
      const { claims } = analyse(article(text), world);
      if (claim === null) {
        expect(claims.slice(nth).map((c) => `${c.cls}: ${c.actor.name}`)).toEqual([]);
        return;
      }
      expect(claims.length).toBeGreaterThan(nth);
      const first = claims[nth];
      if (first) expect(fieldsOf(first)).toMatchObject(claim);
    });
  }
});
