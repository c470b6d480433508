import { createContext } from 'preact';
import type { ObjectionDraft } from '../lib/model/objection';
import type { Failure } from '../lib/protocol';
import type { Objecting } from '../lib/views/objection-types';

type Answer<Value> = Promise<{ ok: true; value: Value } | Failure>;

/** Where objections are kept. `claimId` names the verdict that is shown. Every answer comes after the commit. */
export interface ObjectionDesk {
  list(claimId: string): Answer<Objecting>;
  save(claimId: string, objection: ObjectionDraft): Answer<Objecting>;
  remove(claimId: string, id: string): Answer<Objecting>;
  restore(claimId: string, id: string): Answer<Objecting>;
  /** keeps what was begun; null forgets it */
  draft(claimId: string, draft: ObjectionDraft | null): Answer<unknown>;
  /** a random name for a new objection */
  newId(): string;
}

/** The page that shows verdicts provides it; where there is none, nothing can be objected to. */
export const Desk = createContext<ObjectionDesk | null>(null);
