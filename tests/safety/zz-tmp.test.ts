import { test } from 'vitest';
import { becomes } from '../support/drive.ts';
import { published } from '../support/published.ts';
import { startSite } from '../support/site.ts';
import { filesWith, newProfile } from './support/profile.ts';

test.each(['firefox', 'chromium'] as const)('closed %s', async (name) => {
  const app = await startSite();
  const profile = newProfile(name);
  const b = await profile.open();
  const page = await b.newPage();
  await page.goto(app.origin + '/id/');
  await becomes(async () =>
    page.evaluate(() => Boolean((document.querySelector('#keep [role=status]') as HTMLElement).textContent)),
  );
  await new Promise((r) => setTimeout(r, 4000));
  await page.evaluate(() => document.querySelector<HTMLElement>('nav.bottom a:nth-child(4)')!.click());
  await new Promise((r) => setTimeout(r, 500));
  await page.evaluate(
    (h) => document.querySelector<HTMLElement>(`main a[href="${h}"]`)!.click(),
    published('id').pathOf({ kind: 'service', id: 'lpsk-perlindungan' }),
  );
  await new Promise((r) => setTimeout(r, 20000));
  await b.close();
  console.log(name, 'lpsk', filesWith(profile.folder, 'lpsk-perlindungan'));
  await app.kill();
});
