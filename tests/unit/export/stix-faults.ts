import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { ATTRIBUTED_TO, COMMON_RELATIONSHIPS, stixBundleShape, stixObjects } from '../../fixtures/vocabularies/stix';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const bundleShape = ajv.compile(stixBundleShape);
const shapes = new Map(Object.entries(stixObjects).map(([type, schema]) => [type, ajv.compile(schema)]));

const fits = (shape: (value: unknown) => unknown, value: unknown): boolean => shape(value) === true;
const isBundle = (value: unknown): boolean => fits(bundleShape, value);

export interface Thing {
  type: string;
  id: string;
  [key: string]: unknown;
}
export interface Bundle {
  id: string;
  objects: Thing[];
}
export const parsed = (text: string): Bundle => JSON.parse(text);
const refsOf = (thing: Thing): string[] => ['source_ref', 'target_ref', 'created_by_ref', 'object_refs', 'claimant_ref'].flatMap((key) => thing[key] ?? Object.values((thing['extensions'] as Record<string, Record<string, unknown>>) ?? {}).flatMap((fields) => fields[key] ?? [])).flat() as string[];

/** By the schemas, and by what no schema can say: ids once each, references that lead somewhere, endpoints of a tie. */
export function faults(bundle: Bundle): string[] {
  if (!isBundle(bundle)) return [JSON.stringify(bundleShape.errors)];
  const ids = new Set(bundle.objects.map(({ id }) => id));
  const wrong = ids.size === bundle.objects.length ? [] : ['an id twice'];
  for (const thing of bundle.objects) {
    const shape = shapes.get(thing.type);
    if (!shape) wrong.push(`no object type ${thing.type}`);
    else if (!fits(shape, thing)) wrong.push(`${thing.id}: ${JSON.stringify(shape.errors?.slice(0, 2))}`);
    if (String(thing['created']) > String(thing['modified'])) wrong.push(`${thing.id} was changed before it was made`);
    for (const ref of [...refsOf(thing), ...Object.keys((thing['extensions'] as object) ?? {})]) if (!ids.has(ref)) wrong.push(`${thing.id} leads to nothing: ${ref}`);
    if (thing.type !== 'relationship') continue;
    const [from, to] = [String(thing['source_ref']), String(thing['target_ref'])].map((ref) => ref.slice(0, ref.indexOf('--')));
    const kind = String(thing['relationship_type']);
    const isTie = kind === 'attributed-to' ? (ATTRIBUTED_TO[from ?? '']?.includes(to ?? '') ?? false) : COMMON_RELATIONSHIPS.includes(kind);
    if (!isTie) wrong.push(`${from} ${kind} ${to}`);
  }
  return wrong;
}
