import type { Page } from 'playwright-core';

/** What lies behind a page in Playwright 1.65; its types do not name it. */
interface Inside {
  readonly _connection: {
    toImpl(page: Page): {
      readonly delegate: { readonly _mainFrameSession: { readonly _client: { send(method: string, parameters: object): Promise<unknown> } } };
    };
  };
}

/**
 * Lets a tab be hidden when another one comes to the front, as for a person. Playwright keeps every tab visible, and only
 * the session that asked the browser for that can take it back.
 */
export async function letHide(page: Page): Promise<void> {
  const { delegate } = (page as unknown as Inside)._connection.toImpl(page);
  await delegate._mainFrameSession._client.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}
