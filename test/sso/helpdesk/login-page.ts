import { loginIcon } from './layout.ts';

function form(origin: string, token: string): string {
  return `<form action="${origin}/oidc/login" method="POST" id="login-form" class="mt-l">
<input type="hidden" name="_token" value="${token}" autocomplete="off">
<div><button id="oidc-login" class="button outline svg">${loginIcon}<span>Ielogoties ar Authentik</span></button></div>
</form>`;
}

/** `/login` of a helpdesk that signs in through the SSO alone. @param isAutomatic the page's script sends the form on load */
export function loginPage(origin: string, token: string, isAutomatic: boolean): string {
  const card = `<div class="card content-wrap auto-height"><h1 class="list-heading">Ielogoties</h1>\n${form(origin, token)}\n</div>`;
  const waiting = `<div id="loading" class="card content-wrap auto-height"><h1 class="list-heading">Ielogoties</h1>
<p>Mēģina ielogoties automātiski…</p>
<div hidden>${form(origin, token)}</div>
<div class="text-right"><p class="text-muted">Ja nekas nenotiek, <a href="${origin}/login?prevent_auto_init=true">turpini šeit</a>.</p></div></div>`;
  return `<div class="container very-small"><div class="my-l">&nbsp;</div>${isAutomatic ? waiting : card}</div>`;
}
