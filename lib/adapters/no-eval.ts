import { config } from 'zod/mini';

/**
 * Our pages and worker forbid code made from strings; zod would try once and be refused, which browsers log as a violation. To be
 * imported first, before any schema is made.
 */
config({ jitless: true });
