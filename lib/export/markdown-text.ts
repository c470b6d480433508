import { webAddressSchema } from '../model/vocabulary';
import { wellFormed } from '../text/well-formed';

/**
 * Text that Markdown shows as it is, on one line (X6). What could begin a link, an emphasis, code, a formula or a table is escaped wherever it stands, what could begin a list or a heading at the
 * beginning (CommonMark 0.31, 2.4: a backslash before any ASCII punctuation); what HTML means something by stands as an entity; control characters are left out.
 */
export function markdownText(text: string): string {
  const line = wellFormed(text).replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '').trim();
  const escaped = line.replace(/[\\`*_[\]|~$]/g, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  // Some readers of Markdown make links of bare addresses and of names with "@".
  const plain = escaped.replaceAll('@', '\\@').replaceAll('://', ':\\/\\/').replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`);
  return plain.replace(/^[-+#=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

const percent = (sign: string): string => (sign.charCodeAt(0) < 0x80 ? `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : encodeURIComponent(sign));

/** A link, or its words alone where the address is none of the web (X2). */
export function markdownLink(words: string, url: string | null): string {
  if (url === null || !webAddressSchema.safeParse(url).success) return markdownText(words);
  return `[${markdownText(words)}](${wellFormed(url).replace(/[\s<>()[\]\\"'`*|{}^\p{Cc}]/gu, percent)})`;
}
