import { Words } from './Words';

/** Only http and https lead anywhere (X2); the scheme is read off the address as the browser would: without blanks and control characters. */
function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^/\s]/i.test(href);
}

/** A link to an outside page in a new tab, or the bare words where there is no address that may be followed. */
export function SafeLink({ href, text, opensIn }: { href: string | null; text: string; opensIn: string }) {
  if (href === null || !isWebAddress(href)) return <Words text={text} />;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
      <Words text={text} />
      <span class="visually-hidden"> {opensIn}</span>
    </a>
  );
}
