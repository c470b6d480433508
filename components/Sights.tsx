import type { Say } from '../lib/views/say';

/** What the extension can see, and what it promises. `hosts` are those that it reads without being asked. */
export function Sights({ hosts, say }: { hosts: string[]; say: Say }) {
  const promises = [say('promise_network'), say('promise_text'), say('promise_private'), say('promise_marks'), say('promise_own')];
  return (
    <>
      <section class="card">
        <h2>{say('options_sees')}</h2>
        <p>{say('options_sees_what')}</p>
        <ul class="chips" aria-label={say('options_sees')}>
          {hosts.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{say('options_privacy')}</h2>
        <ul class="promises">
          {promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
