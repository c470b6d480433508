/** Progress goes to standard error, so that what a command prints on standard output stays its own. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** An expected failure: its message is one sentence for the person at the terminal; no stack is shown. */
export class PlainError extends Error {}

/** Runs a tool's main function; a `PlainError` becomes its sentence and exit code 1. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
