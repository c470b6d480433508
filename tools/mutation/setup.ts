import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    mutation: { active: number; calls: number; hits: string | null };
  }
}

// That it fails is all that is asked; by which smallest input is not.
fc.configureGlobal({ endOnFailure: true });

const { active, calls, hits } = inject('mutation');
const met = new Set<number>();
const counted = { calls: 0 };

/** Whether this mutant is the one that is tried. A loop that a mutant made endless is ended here. */
function isTried(id: number): boolean {
  counted.calls += 1;
  if (counted.calls > calls) throw new Error('This mutant runs for ever.');
  if (hits !== null) met.add(id);
  return id === active;
}
Object.assign(globalThis, { __mutant: isTried });

afterAll(() => {
  if (hits === null) return;
  appendFileSync(hits, `${JSON.stringify({ file: expect.getState().testPath, met: [...met], calls: counted.calls })}\n`);
});
