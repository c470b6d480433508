/**
 * What the content script is bound to. It stands in for the framework's own context (see modules/page-script.ts), which tells the page of itself
 * by a message and an event that carry the extension's id, and lets the page end the script by an event.
 */
export class ContentScriptContext {
  readonly #controller = new AbortController();

  /** Aborted when the script has to stop for good: listeners, observers and timers end with it. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  stop(): void {
    this.#controller.abort();
  }
}
