import type { Say } from '../lib/views/say';

/** What the extension promises, a sentence each. */
export function Promises({ say }: { say: Say }) {
  const promises = [say('promise_network'), say('promise_text'), say('promise_private'), say('promise_marks'), say('promise_own')];
  return (
    <ul class="promises">
      {promises.map((promise) => (
        <li key={promise}>{promise}</li>
      ))}
    </ul>
  );
}
