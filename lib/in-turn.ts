/** Runs pieces of work one after another, so that none writes over what another read. What fails is told to who asked for it and stops nobody behind. */
export function inTurn(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() };
  return (work) => {
    const done = queue.last.then(work);
    queue.last = done.catch(() => undefined);
    return done;
  };
}
