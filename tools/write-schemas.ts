import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchemas } from './published-schemas';

/** Writes the published JSON Schemas; a test compares them with the code. */
const folder = new URL('../docs/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of publishedSchemas()) writeFileSync(new URL(name, folder), text);
