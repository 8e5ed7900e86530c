import { defineExecutor } from './executor.js';
import { createFrontend as createFrontend2024 } from './2024.12/frontend.js';
import { createFrontend as createFrontend2026 } from './2026.8/frontend.js';

const settings = JSON.parse(document.querySelector('#stand-in-settings').textContent);
const sheet = new CSSStyleSheet();
sheet.replaceSync(await (await fetch('/static/dist/flow.css')).text());

defineExecutor(settings, sheet, settings.generation === '2024.12' ? createFrontend2024(settings) : createFrontend2026(settings));
