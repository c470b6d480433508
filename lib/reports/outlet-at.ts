import type { Outlet } from '../model/outlet';
import { hostOf } from './addresses';

/** The outlet of a host: the one with the longest name that the host is or ends in; one without hosts is known by its id. */
export function outletOfHost(host: string, outlets: readonly Outlet[]): Outlet | null {
  const matches = outlets.flatMap((outlet) => [...outlet.hosts, outlet.id].map((own) => ({ outlet, own }))).filter(({ own }) => own !== '' && (host === own || host.endsWith(`.${own}`)));
  return matches.sort((a, b) => b.own.length - a.own.length)[0]?.outlet ?? null;
}

/** The outlet on whose host an address lies. */
export function outletAt(url: string, outlets: readonly Outlet[]): Outlet | null {
  return outletOfHost(hostOf(url), outlets);
}
