import { escapeHtml } from '../web/html.ts';

/** The stage's identifier in the link that begins an enrolment from the settings. */
export const totpStageId = 'a3c1b5de-7f24-4c1e-9d0b-5e2f6a1c8b90';

/** The signed-in person's own page, with the one link that matters here. */
export function userPage(user: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="UTF-8"><link rel="icon" href="data:,"><title>User settings</title><link rel="stylesheet" href="/static/dist/flow.css"></head>
<body>
<ak-interface-user>
<main class="ak-user-page">
<h1>Signed in as <span class="ak-user-name">${escapeHtml(user)}</span></h1>
<p><a id="enrol-totp" class="pf-c-button pf-m-primary" href="/flows/-/configure/${totpStageId}/">Enroll TOTP Device</a></p>
<p><a href="/flows/-/default/invalidation/">Sign out</a></p>
</main>
</ak-interface-user>
</body>
</html>`;
}
