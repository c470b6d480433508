import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../shared', import.meta.url));

/** The folder of labelled material beside the checkout, or null where it is missing: tests that need it are then skipped, and say so. */
export const sharedDir: string | null = existsSync(beside) ? beside : null;

if (sharedDir === null) console.info('Tests on the shared labelled material are skipped: the folder "shared" is not beside this checkout.');
