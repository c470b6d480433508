import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sayFrom, type Say } from '../../../lib/views/say';

const catalogue = z.record(z.string(), z.object({ message: z.string() })).parse(JSON.parse(readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8')));

/** The sentences that the browsers under test show. */
export const say: Say = sayFrom(catalogue, 'en');
