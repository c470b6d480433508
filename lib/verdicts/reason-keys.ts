import type { Reason } from '../model/verdict';
import { byText } from './rungs';

/**
 * Every reason and its variants, most telling first: a card shows the first two. "" is a reason without variant. Values that are keys of the message catalogue
 * (`role_…`, `strength_…`, `basis_…`, `stage_…`) and ISO dates are put in words where they are shown.
 */
export const REASON_VARIANTS = {
  WITHDRAWN: [''],
  REFUTED: ['answered', 'false_flag'],
  OVERTAKEN: [''],
  DISPUTED: ['rival', 'rejected'],
  PROOF1: ['conviction', 'guilty_plea', 'judgment_merits'],
  PROOF2: ['full', 'qualified'],
  CHAIN: [''],
  NO_CLAIM: ['', 'denied', 'false_flag', 'elsewhere'],
  WHY9: [''],
  WHY10: [''],
  WHY11: ['', 'victim'],
  WHY1: [''],
  WHY14: [''],
  WHY3: ['no_basis', 'none', 'described', 'published', 'tested'],
  WHY2: ['', 'no_role', 'anonymous'],
  WHY4: ['', 'stating'],
  WHY5: ['denied', 'rejected', 'not_commented', 'none'],
  WHY8: ['', 'undated'],
  WHY7: ['', 'nationals', 'not_counted'],
  WHY12: [''],
  WHY6: ['', 'named', 'link', 'cited', 'quotation', 'agency', 'loop'],
  I11: ['', 'recorded'],
  I12: ['agency'],
  I15: [''],
  WHY16: [''],
  WHY13: [''],
  WHY15: [''],
  WHY17: ['', 'word'],
  WHY19: [''],
  WHY20: [''],
  WHY21: [''],
  WHY22: ['one', 'one_why', 'two', 'two_why'],
  SCOPE: [''],
  I5: [''],
  CORR1: ['met', 'missing'],
  CORR2: ['met', 'missing'],
  CORR3: ['met', 'missing'],
  SUSPECTED: [''],
  UNSUBSTANTIATED: ['', 'anonymous', 'possible', 'no_basis', 'role', 'tie', 'unresolved'],
  WHY18: [''],
} as const;

export type ReasonCode = keyof typeof REASON_VARIANTS;

/** One reason. The types allow no code and no variant that the list above lacks. */
export function reason<C extends ReasonCode>(code: C, variant: (typeof REASON_VARIANTS)[C][number], values: readonly (string | number)[] = [], refs: readonly string[] = []): Reason {
  return { code, variant: variant === '' ? null : variant, values: values.map(String), refs: [...new Set(refs)] };
}

const ORDER = new Map(Object.keys(REASON_VARIANTS).map((code, index) => [code, index]));

/** Most telling first, in an order that depends on nothing but the reasons themselves; the same reason is said once. */
export function inOrder(reasons: readonly Reason[]): Reason[] {
  const place = (r: Reason): number => ORDER.get(r.code) ?? ORDER.size;
  const said = (r: Reason): string => JSON.stringify([r.code, r.variant, r.values]);
  const once = new Map<string, Reason>();
  for (const r of reasons) {
    const known = once.get(said(r));
    once.set(said(r), known ? { ...known, refs: [...new Set([...known.refs, ...r.refs])].sort(byText) } : r);
  }
  return [...once.values()].sort((a, b) => place(a) - place(b));
}

/** The keys of the message catalogue that reasons need. */
export function reasonKeys(): string[] {
  return Object.entries(REASON_VARIANTS).flatMap(([code, variants]) => [...variants].map((v) => (v === '' ? `reason_${code}` : `reason_${code}_${v}`)));
}
