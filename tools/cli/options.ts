import { parseArgs } from 'node:util';
import { webAddressSchema } from '../../lib/model/vocabulary';
import { isDay } from './day';

/** What the command line was asked to do. */
export interface Options {
  command: string;
  files: string[];
  json: boolean;
  explain: boolean;
  language: string | null;
  actors: string | null;
  published: string | null;
  url: string | null;
  outlet: string | null;
  asOf: string | null;
  format: string;
}

export const USAGE = `usage: npm run --silent whence -- COMMAND FILE…

  analyse FILE… [--json] [--explain] [--language en] [--actors FILE]   find the attribution claims
  compare FILE… [--as-of DATE] [--json]                                set them beside other reports
  judge   CASES.json                                                   judge incidents given as dated statements
  export  FILE… --format native                                        highlights as JSON

  --published DATE  --url URL  --outlet ID                             what the files do not say themselves
`;

/** Reads the arguments. A string is the sentence to show where they are unusable. */
export function readOptions(args: string[]): Options | string {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        language: { type: 'string' },
        actors: { type: 'string' },
        published: { type: 'string' },
        url: { type: 'string' },
        outlet: { type: 'string' },
        'as-of': { type: 'string' },
        format: { type: 'string', default: 'native' },
      },
    });
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The arguments could not be read.'}\n${USAGE}`;
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help || command === undefined) return USAGE;
  if (!['analyse', 'compare', 'judge', 'export'].includes(command)) return `There is no command "${command}".\n${USAGE}`;
  if (files.length === 0) return `"${command}" needs at least one file.\n${USAGE}`;
  for (const name of ['published', 'as-of'] as const)
    if (values[name] !== undefined && !isDay(values[name])) return `--${name} takes a date like 2025-05-02, not "${values[name]}".`;
  if (values.url !== undefined && !webAddressSchema.safeParse(values.url).success) return `--url takes an http or https address, not "${values.url}".`;
  if (command === 'export' && values.format !== 'native') return `The format "${values.format}" is not built yet; "native" is.`;
  return {
    command,
    files,
    json: values.json,
    explain: values.explain,
    language: values.language ?? null,
    actors: values.actors ?? null,
    published: values.published ?? null,
    url: values.url ?? null,
    outlet: values.outlet ?? null,
    asOf: values['as-of'] ?? null,
    format: values.format,
  };
}
