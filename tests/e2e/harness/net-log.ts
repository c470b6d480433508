import { readFileSync } from 'node:fs';
import { z } from 'zod';

const netLogSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), phase: z.number(), params: z.looseObject({ url: z.string().optional(), is_preconnect: z.boolean().optional() }).optional() })),
});

const NETWORK = /^(?:https?|wss?):\/\//;

/**
 * What Chromium's own network log says it contacted: the address of every request (sockets included), and "preconnect ORIGIN" for
 * connections opened ahead of one. The log sees what neither a proxy nor the page's own events do.
 */
export function contactsOf(netLogFile: string): string[] {
  const { constants, events } = netLogSchema.parse(JSON.parse(readFileSync(netLogFile, 'utf8')));
  const name = new Map(Object.entries(constants.logEventTypes).map(([key, value]) => [value, key]));
  return events.flatMap(({ type, phase, params }) => {
    const url = params?.url;
    if (url === undefined || phase === 2 || !NETWORK.test(url)) return [];
    if (name.get(type) === 'URL_REQUEST_START_JOB') return [url];
    return name.get(type) === 'HTTP_STREAM_JOB_CONTROLLER' && params?.is_preconnect === true ? [`preconnect ${new URL(url).origin}`] : [];
  });
}
