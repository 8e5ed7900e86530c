import { expect, test } from 'vitest';
import { seeded } from '../corpus/random.ts';
import { useChromium } from './chromium-stage.ts';
import { codesOfNow } from './popup-probe.ts';
import { createScript, lineOf } from './vault-script.ts';

/** More with `ATSLEGA_KILLS=50`; the same operations and moments again with the seed of a failed run. */
const kills = Number(process.env['ATSLEGA_KILLS'] ?? 6);
const seed = process.env['ATSLEGA_SEED'] ?? 'atslega';
/** Within it some dozens of operations are answered. */
const latest = 900;

const stage = useChromium();

test(`every account that was answered for opens after ${kills} kills at random moments (seed ${seed})`, { timeout: 60_000 + kills * 30_000 }, async () => {
  const random = seeded(seed);
  const script = createScript(stage.browser, random);
  let answered = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await script.openPage();
    const killNow = await stage.browser.prepareToKill();
    const moment = random.between(0, latest);
    const { promise: killed, resolve: noteKilled } = Promise.withResolvers<void>();
    setTimeout(() => noteKilled(killNow()), moment);
    // It ends with the browser.
    answered += await script.run();
    await killed;
    const { rows, expected } = await script.open();
    expect.soft(expected, `after kill ${kill} at ${Math.round(moment)} ms`).toContainEqual(rows.map(lineOf));
    for (const { user, code } of rows) expect(codesOfNow(script.secretOf(user))).toContain(code);
  }
  expect(answered).toBeGreaterThan(kills);
});
