/** Asks axe-core about a page, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

let source: string | undefined;

interface Outcome {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}

async function run(page: Page, only?: string[]): Promise<string[]> {
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Through the debugger, so that the page keeps its policy.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations, passes } = await page.evaluate(async (rules): Promise<Outcome> => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<Outcome> } };
    const found = await axe.run({ ...(rules ? { runOnly: rules } : {}), resultTypes: ['violations'] });
    return { violations: found.violations, passes: found.passes };
  }, only);
  if (!passes.length) throw new Error('axe looked at nothing');
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
}

/** Everything in the light, colours again in the dark. */
export async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await run(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run(page, ['color-contrast']);
  return [...light, ...dark.map((one) => `dark, ${one}`)];
}
