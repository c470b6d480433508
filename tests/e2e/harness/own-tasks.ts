import type { Page } from 'playwright-core';
import { z } from 'zod';

const eventSchema = z.object({ name: z.string(), ph: z.string(), pid: z.number(), tid: z.number(), ts: z.number(), dur: z.number().optional(), tdur: z.number().optional(), args: z.unknown() });
type TraceEvent = z.infer<typeof eventSchema>;
const argsSchema = z.object({ data: z.object({ url: z.string().optional() }).optional() });

/**
 * What the extension's script did within one task of the page's main thread, with the styles and layout that it made the browser work out. Milliseconds.
 * The rest of such a task is the page's: a script that waits for the end of the markup is called by the task that reads it.
 */
export interface OwnTask {
  /** the thread's own time: what other programs took meanwhile does not count */
  processor: number;
  clock: number;
}

/** Runs `steps` on a page and returns what a script of the extension did in the tasks of its main thread, by the browser's own trace. */
export async function ownTasks(page: Page, origin: string, steps: () => Promise<void>): Promise<OwnTask[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.flatMap((event) => eventSchema.safeParse(event).data ?? [])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'] } });
  await steps();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return tasksOf(events, origin);
}

function tasksOf(events: readonly TraceEvent[], origin: string): OwnTask[] {
  const ours = events.filter((e) => (e.name === 'FunctionCall' || e.name === 'EvaluateScript') && argsSchema.safeParse(e.args).data?.data?.url?.startsWith(origin) === true);
  const holds = (outer: TraceEvent, inner: TraceEvent): boolean => outer !== inner && outer.pid === inner.pid && outer.tid === inner.tid && inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
  const outermost = ours.filter((e) => !ours.some((other) => holds(other, e)));
  const tasks = events.filter((e) => e.name === 'RunTask' || e.name === 'ThreadControllerImpl::RunTask');
  const sum = (calls: readonly TraceEvent[], of: (e: TraceEvent) => number): number => calls.reduce((total, e) => total + of(e), 0) / 1000;
  return tasks.flatMap((task) => {
    const calls = outermost.filter((e) => holds(task, e));
    return calls.length === 0 ? [] : [{ processor: sum(calls, (e) => e.tdur ?? e.dur ?? 0), clock: sum(calls, (e) => e.dur ?? 0) }];
  });
}
