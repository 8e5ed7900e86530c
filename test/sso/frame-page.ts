import { type Answer, type Exchange, page } from './web/exchange.ts';
import { escapeHtml } from './web/html.ts';

/**
 * `/frame` of any host: a page that shows the sign-in in a frame, as an attacker's page might.
 * `src` is the framed address (the same host's sign-in by default), `sandbox` the frame's permissions where it has one.
 */
export function framePage({ url }: Exchange): Answer {
  const source = url.searchParams.get('src') ?? '/flows/-/default/authentication/?next=%2Fif%2Fuser%2F';
  const sandbox = url.searchParams.get('sandbox');
  const attribute = sandbox === null ? '' : ` sandbox="${escapeHtml(sandbox)}"`;
  return page(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Frame</title></head>
<body style="margin:0"><h1>A page of ${escapeHtml(url.host)}</h1>
<iframe id="flow" title="sign-in" width="900" height="800" src="${escapeHtml(source)}"${attribute}></iframe></body></html>`);
}
