import * as z from 'zod/mini';
import { isoDateSchema, webAddressSchema } from './vocabulary';

/** A part of the article's text: its headline or one paragraph. Offsets are UTF-16 in `Article.text`. */
export const blockSchema = z.object({
  kind: z.enum(['headline', 'paragraph']),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
export type Block = z.infer<typeof blockSchema>;

/** A link in the text, kept only as a hint for provenance; never followed. */
export const linkSchema = z.object({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()), href: webAddressSchema });
export type ArticleLink = z.infer<typeof linkSchema>;

/** An article as read from a page or a file. `language` is a BCP 47 primary tag, or "und". */
export const articleSchema = z.object({
  url: z.nullable(webAddressSchema),
  outletId: z.nullable(z.string()),
  title: z.nullable(z.string()),
  language: z.string(),
  published: z.nullable(isoDateSchema),
  text: z.string(),
  blocks: z.array(blockSchema),
  links: z.array(linkSchema),
});
export type Article = z.infer<typeof articleSchema>;
