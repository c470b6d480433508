import type { Outlet } from '../model/outlet';
import type { World } from '../model/world';

const made = new WeakMap<readonly Outlet[], ReadonlyMap<string, string>>();

/** The outlets' own names by their names and aliases in lower case; made once for each table. */
function namesOf(outlets: World['outlets']): ReadonlyMap<string, string> {
  const known = made.get(outlets);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { name, aliases } of outlets) {
    for (const form of [name, ...aliases]) if (!names.has(form.toLowerCase())) names.set(form.toLowerCase(), name);
  }
  made.set(outlets, names);
  return names;
}

/** An outlet's own name for its name or any of its aliases ("APA news agency" and "APA" are one relay); null for any other text. */
export function outletNamed(world: World, text: string): string | null {
  return namesOf(world.outlets).get(text.toLowerCase()) ?? null;
}
