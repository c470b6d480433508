import type { Handlers } from '../../lib/adapters/messages/serve';
import type { MessageName } from '../../lib/protocol';
import { backUp } from './backups';
import type { Deps } from './deps';

/** What a person does that is not to be lost with the store. */
const WRITES: readonly MessageName[] = ['desk.save', 'desk.remove', 'desk.undo', 'desk.redo', 'desk.review_many', 'desk.step', 'objection.save', 'objection.remove', 'objection.restore', 'incident.decide', 'origin.decide', 'import.apply', 'report.restore'];
/** A change is followed by a backup after so many milliseconds: the worker lives on for thirty seconds after its last message, and what is done in a row is one backup. */
const SOON = 8_000;
const DAY = 86_400_000;

type Handler = Handlers[keyof Handlers];

/** Is the last backup a day old, or from a day that is still to come (the clock was set back), or is there none? */
async function isDue({ backups, clock }: Deps): Promise<boolean> {
  const [newest] = await backups.list();
  const age = newest === undefined ? Infinity : Date.parse(clock.now()) - Date.parse(newest.made);
  return age > DAY || age < 0;
}

/** What was read since the last backup comes into one a day, and what a stopped worker left out comes in with it. */
export async function backUpDaily(deps: Deps): Promise<void> {
  if (await isDue(deps)) await backUp(deps);
}

/** The handlers, each change of a person's followed by a backup. */
export function backingUp(handlers: Handlers, deps: Deps, soon = SOON): Handlers {
  const waiting: { timer: ReturnType<typeof setTimeout> | null } = { timer: null };
  function later(work: (deps: Deps) => Promise<unknown>): void {
    if (waiting.timer !== null) clearTimeout(waiting.timer);
    waiting.timer = setTimeout(() => {
      waiting.timer = null;
      // What goes wrong is told where backups are looked at; nobody waits for this one.
      work(deps).catch(() => undefined);
    }, soon);
  }
  const followed = (name: keyof Handlers): Handler => {
    const handler = handlers[name] as (payload: unknown, sender: unknown) => unknown;
    const work = WRITES.includes(name) ? backUp : backUpDaily;
    return (async (payload: unknown, sender: unknown) => {
      const answer = (await handler(payload, sender)) as { ok: boolean };
      if (answer.ok) later(work);
      return answer;
    }) as Handler;
  };
  const wrapped = Object.fromEntries([...WRITES, 'page.seen' as const].map((name) => [name, followed(name as keyof Handlers)]));
  return { ...handlers, ...(wrapped as Partial<Handlers>) };
}
