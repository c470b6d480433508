import * as z from 'zod/mini';

/** More claims than anybody chooses by hand: more go into a file with everything. */
export const MOST_CLAIMS = 2_000;

/** What is taken out: the article of a tab, some claims of kept reports or of it, an incident of the library, or all that is kept. */
export const exportScopeSchema = z.union([
  z.object({ tabId: z.int().check(z.nonnegative()), claims: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(MOST_CLAIMS))) }),
  z.object({ claims: z.array(z.object({ reportId: z.string().check(z.minLength(1), z.maxLength(2_100)), claimId: z.string().check(z.minLength(1), z.maxLength(200)) })).check(z.minLength(1), z.maxLength(MOST_CLAIMS)) }),
  z.object({ incident: z.string().check(z.minLength(1), z.maxLength(2_200)) }),
  z.object({ everything: z.literal(true) }),
]);
export type ExportScope = z.infer<typeof exportScopeSchema>;

/** Are more claims chosen than go into one file? */
export const isTooMany = (scope: ExportScope): boolean => 'claims' in scope && (scope.claims?.length ?? 0) > MOST_CLAIMS;
