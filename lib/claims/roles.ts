import type { Role, Side } from '../model/vocabulary';
import type { Speaker } from '../model/claim';
import type { Attribution } from './speakers';
import type { Named } from './antecedents';
import { isVendor } from './listed-names';
import type { Mention } from './mention';
import type { Reading } from './reading';

const OF_STATE: ReadonlySet<Role> = new Set(['victim_government', 'victim_legislature']);
const OFFICIAL: ReadonlySet<Role> = new Set([...OF_STATE, 'intelligence_agency', 'law_enforcement', 'unspecified', 'politician']);

/** Whom the article says was attacked: codes of states, names of organisations. */
export interface Victims {
  states: ReadonlySet<string>;
  names: readonly string[];
}

function roleOf(reading: Reading, named: Named, accused: Mention, { states: victims, names: victimNames }: Victims, bare: boolean): Role {
  const { source } = named;
  const sameName = accused.id === null || accused.kind === 'person' ? named.name.toLowerCase() === accused.name.toLowerCase() : false;
  if (sameName) return accused.kind === 'persona' || accused.kind === 'group' ? 'perpetrator_persona' : 'accused';
  if (isVendor(reading.world, named.name) || (named.institution !== null && isVendor(reading.world, named.institution))) return 'security_vendor';
  const attacked = victimNames.some((v) => v.includes(named.name) || named.name.includes(v));
  if (attacked && source.kind !== 'person' && source.state === null && (source.role === null || source.role === 'victim')) return 'victim';
  const role: Role = source.role ?? (source.state !== null && bare && source.kind !== 'person' ? 'victim_government' : 'unspecified');
  if (source.anonymous && OFFICIAL.has(role)) return 'anonymous_official';
  if (!OF_STATE.has(role)) return role;
  if (source.state !== null && source.state === accused.state) return 'accused_government';
  if (source.state !== null && victims.size > 0 && !victims.has(source.state)) return 'third_government';
  return role;
}

function sideOf(role: Role, state: string | null, accused: Mention, victims: ReadonlySet<string>): Side {
  if (role.startsWith('victim')) return 'victim';
  if (role.startsWith('accused') || role.startsWith('perpetrator')) return 'accused';
  if (role === 'security_vendor') return 'commercial';
  if (role.startsWith('journalist')) return 'media';
  if (state !== null && state === accused.state) return 'accused';
  return state !== null && victims.has(state) ? 'victim' : 'third';
}

/** The speaker of a claim with role and side (model.md 2.2); null where nobody is named as speaking. `bare` where it is a state by its name alone. */
export function speakerOf(reading: Reading, attribution: Attribution, named: Named | null, accused: Mention, victims: Victims, bare: boolean): Speaker | null {
  const { self } = attribution;
  if (self) {
    const persona = self.kind === 'persona' || self.kind === 'group';
    return { name: self.name, institution: null, role: persona ? 'perpetrator_persona' : 'accused', side: 'accused', anonymous: false };
  }
  if (!named) return null;
  const role = roleOf(reading, named, accused, victims, bare);
  return { name: named.name, institution: named.institution, role, side: sideOf(role, named.source.state, accused, victims.states), anonymous: named.source.anonymous };
}
