import { otpauthText } from '../provider/otpauth-text.ts';
import { qrSvg } from '../provider/qr-picture.ts';
import { fromBase32 } from '../rules/base32.ts';
import { escapeHtml } from '../web/html.ts';

/** BookStack's own second factor, which the helpdesk does not use: its pages are here to be told apart from the SSO's. */
const key = { secret: fromBase32('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'), algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** `/mfa/totp/generate`. */
export function mfaSetupPage(origin: string, token: string, user: string): string {
  const text = otpauthText('Smiltenes novada atbalsts', user, key);
  return `<div class="container very-small py-xl"><div class="card content-wrap auto-height">
<h1 class="list-heading">Mobilās lietotnes iestatīšana</h1>
<p>Noskenē QR kodu savā autentifikācijas lietotnē.</p>
<div class="text-center mb-s"><div class="block inline">${qrSvg(text)}</div><div class="code-base small text-muted px-s py-xs my-xs">${escapeHtml(text)}</div></div>
<h2 class="list-heading">Iestatījumu pārbaude</h2>
<form action="${origin}/mfa/totp/confirm" method="POST"><input type="hidden" name="_token" value="${token}">
<input type="text" name="code" class="input-fill-width" placeholder="Ievadi lietotnes izveidoto kodu šeit"><div class="mt-s text-right"><button class="button">Apstiprināt un ieslēgt</button></div></form>
</div></div>`;
}

/** `/mfa/verify`. */
export function mfaVerifyPage(origin: string, token: string, hasError: boolean): string {
  const error = hasError ? '<div class="text-neg text-small px-xs">Ievadītais kods nav derīgs vai ir novecojis.</div>' : '';
  return `<div class="container very-small py-xl"><div class="card content-wrap auto-height">
<h1 class="list-heading">Pārbaudi piekļuvi</h1>
<div class="setting-list-label">Mobilā lietotne</div><p class="small mb-m">Ievadi mobilās lietotnes izveidoto kodu:</p>
<form action="${origin}/mfa/totp/verify" method="post" autocomplete="off"><input type="hidden" name="_token" value="${token}">
<input type="text" name="code" autocomplete="one-time-code" autofocus placeholder="Ievadi šeit kodu" class="input-fill-width${hasError ? ' neg' : ''}">${error}
<div class="mt-s text-right"><button class="button">Apstiprināt</button></div></form>
</div></div>`;
}
