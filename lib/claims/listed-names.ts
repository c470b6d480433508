import type { Outlet } from '../model/outlet';
import type { World } from '../model/world';

const outletNames = new WeakMap<readonly Outlet[], ReadonlyMap<string, string>>();
const vendorNames = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The outlets' own names by their names and aliases in lower case; made once for each table. */
function namesOfOutlets(outlets: World['outlets']): ReadonlyMap<string, string> {
  const known = outletNames.get(outlets);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { name, aliases } of outlets) {
    for (const form of [name, ...aliases]) if (!names.has(form.toLowerCase())) names.set(form.toLowerCase(), name);
  }
  outletNames.set(outlets, names);
  return names;
}

/** An outlet's own name for its name or any of its aliases ("APA news agency" and "APA" are one relay); null for any other text. */
export function outletNamed(world: World, text: string): string | null {
  return namesOfOutlets(world.outlets).get(text.toLowerCase()) ?? null;
}

/** Whether a name is that of a listed vendor, or begins or ends with one as words of its own. */
export function isVendor({ actors: { vendors } }: World, name: string): boolean {
  const known = vendorNames.get(vendors) ?? new Set(vendors.map((v) => v.toLowerCase()));
  vendorNames.set(vendors, known);
  const lower = name.toLowerCase();
  if (known.has(lower)) return true;
  for (let at = lower.indexOf(' '); at >= 0; at = lower.indexOf(' ', at + 1)) if (known.has(lower.slice(0, at)) || known.has(lower.slice(at + 1))) return true;
  return false;
}
