import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { heldCatalogue } from '../../../lib/views/held-words';
import { sayFrom, type Say } from '../../../lib/views/say';

const catalogueOf = (locale: string) => z.record(z.string(), z.object({ message: z.string() })).parse(JSON.parse(readFileSync(new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url), 'utf8')));

/** The sentences that a browser of another language shows. */
export const sayIn = (locale: string): Say => sayFrom(heldCatalogue(catalogueOf(locale), locale), locale);

/** The sentences that the browsers under test show. */
export const say: Say = sayIn('en');
