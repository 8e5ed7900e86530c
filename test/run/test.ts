/** Everything that must hold, a line for each check and at the end the count of all tests. Goes on after a failure. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowsers } from './browsers.ts';
import { after, checkJourneys, checkOnce, checkTests, runCheck, type Check } from './checks.ts';
import { artefacts, demand, root, runProgram, runTool } from './commands.ts';
import { sumUp, type Counts } from './test-report.ts';

const e2e = ['--config', 'test/e2e/vitest.config.ts', '--project'];
const checks: readonly Check[] = [
  checkOnce('types', () => runTool('tsc', '--noEmit')),
  checkOnce('lint', () => runProgram(process.execPath, join(root, 'test/run/lint.ts'))),
  checkTests('unit', '--config', 'test/vitest.config.ts'),
  checkOnce('build chrome', () => runTool('wxt', 'zip', '--browser', 'chrome')),
  checkOnce('build firefox', () => runTool('wxt', 'zip', '--browser', 'firefox')),
  after('build firefox', checkTests('package', '--config', 'test/package/vitest.config.ts')),
  after('build chrome', checkJourneys('e2e chromium', ...e2e, 'chromium')),
  after('build firefox', checkJourneys('e2e firefox', ...e2e, 'firefox')),
];

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function report(check: Check, failed: Set<string>): Promise<Counts> {
  const { name } = check;
  const start = performance.now();
  const { output, secondTries = [], ...counts } = await runCheck(check, failed);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  writeFileSync(join(artefacts, `${name.replaceAll(' ', '-')}.log`), output);
  if (counts.failed > 0) {
    failed.add(name);
    print(output);
  }
  print(`${counts.failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(14)} ${seconds.padStart(6)} s  ${summarise(counts)}`);
  for (const test of secondTries) print(`      at the first try only: ${test}`);
  return counts;
}

function summarise({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

mkdirSync(artefacts, { recursive: true });
const lack = provideBrowsers();
if (lack !== undefined) print(lack);
demand(await runTool('wxt', 'prepare'));

const failedChecks = new Set<string>();
const results: Counts[] = [];
for (const check of checks) results.push(await report(check, failedChecks));
const total = sumUp(results);
process.exitCode = total.failed > 0 ? 1 : 0;
print(summarise(total));
