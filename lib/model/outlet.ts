import * as z from 'zod/mini';
import { isoDateSchema, webAddressSchema } from './vocabulary';

/**
 * A publisher. `hosts` are exact host names ("kyivindependent.com" also covers its "www." form); an outlet that the
 * casebook merely cites has `access: false` and no host in the manifest.
 */
export const outletSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z._default(z.array(z.string()), []),
  hosts: z.array(z.string()),
  languages: z.array(z.string()),
  country: z.string(),
  kind: z.enum(['outlet', 'agency', 'aggregator']),
  ownerGroup: z.nullable(z.string()),
  access: z.boolean(),
  source: z.nullable(z.object({ url: webAddressSchema, checked: isoDateSchema })),
});
export type Outlet = z.infer<typeof outletSchema>;

export const outletFileSchema = z.object({ schema: z.literal('whence/outlets@1'), outlets: z.array(outletSchema) });
