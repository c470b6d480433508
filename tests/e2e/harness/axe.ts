import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The script of axe, to be run in the page first. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2, A and AA, and axe's own good practice. */
export const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What a theme decides; the rest of a page is the same in both. */
export const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds on a page as it is now, or in what a selector means there; one sentence a rule, empty where it finds nothing. */
export async function axeFinds(page: Page, runOnly: typeof RULES = RULES, within: string | null = null): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(findingsWithin, { runOnly, within });
}

/** Both run within the page, so nothing from outside them is at hand. */
async function findingsWithin({ runOnly, within }: { runOnly: typeof RULES; within: string | null }): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run: (context: Document | string, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
  const { violations } = await axe.run(within ?? document, { runOnly });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}

export async function findings(runOnly: typeof RULES): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
  const { violations } = await axe.run(document, { runOnly });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}
