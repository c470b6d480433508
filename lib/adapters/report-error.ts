/**
 * Where a bug ends up: the console of the context in which it happened, and nowhere else. Nothing is sent. `where` names the
 * entrypoint; the article's words are never part of it.
 */
export function reportError(where: string, error: unknown): void {
  console.error(`Whence, ${where}:`, error);
}

/** One catch for a whole entrypoint: runs the work, reports what it throws and goes on. */
export function guarded<Arguments extends unknown[]>(where: string, work: (...args: Arguments) => void | Promise<void>): (...args: Arguments) => void {
  return (...args) => {
    try {
      const running = work(...args);
      if (running) running.catch((error: unknown) => reportError(where, error));
    } catch (error) {
      reportError(where, error);
    }
  };
}
