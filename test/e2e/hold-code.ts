import type { ChromiumTab } from './chromium.ts';

/** Holds a code back on its way to the server, so that there is time to look at the page. @returns lets it go */
export async function holdCode({ page }: ChromiumTab): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/api/v3/flows/executor/**', async (route) => {
    if (route.request().postData()?.includes('"code"') === true) await released;
    await route.continue();
  });
  return release;
}
