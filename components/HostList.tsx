import type { ComponentChildren } from 'preact';
import { Words } from './Words';

export interface HostAction {
  label: string;
  run: () => void;
}

/** Hosts, one a line, each with what can be done about it; `note` says what is the matter with one. */
export function HostList({ hosts, actions, note }: { hosts: readonly string[]; actions: (host: string) => HostAction[]; note?: (host: string) => ComponentChildren }) {
  return (
    <ul class="hosts">
      {hosts.map((host) => (
        <li key={host}>
          <span>
            <Words text={host} />
            {note?.(host)}
          </span>
          <span class="host-actions">
            {actions(host).map(({ label, run }) => (
              <button key={label} type="button" class="button" onClick={run}>
                {label}
                <span class="visually-hidden"> {host}</span>
              </button>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
