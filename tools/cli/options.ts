import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, exportFormatSchema, type ExportFormat } from '../../lib/export/format-names';
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
  format: ExportFormat;
  /** the folder for the files; null for standard output */
  out: string | null;
}

export const USAGE = `usage: npm run --silent whence -- COMMAND FILE…

  analyse FILE… [--json] [--explain] [--language en] [--actors FILE]   find the attribution claims
  compare FILE… [--as-of DATE] [--json]                                set them beside other reports
  judge   CASES.json                                                   judge incidents given as dated statements
  export  FILE… --format FORMAT [--out DIR]                            claims and verdicts for other programs and people:
                                                                       ${EXPORT_FORMATS.join(', ')}

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
        out: { type: 'string' },
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
  const format = exportFormatSchema.safeParse(values.format);
  if (!format.success) return `There is no format "${values.format}"; there are ${EXPORT_FORMATS.join(', ')}.`;
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
    format: format.data,
    out: values.out ?? null,
  };
}
