import type { DiagnosisAnswer } from '../../messages/help-answers.ts';
import { listFacts } from './facts.ts';
import { describeReason } from './sentences.ts';
import type { HelpEnvironment } from './environment.ts';

/** The report for whoever helps, as plain text: what was seen of each refused code, and with what. No code, no secret. */
export function writeReport({ refusals, vault }: DiagnosisAnswer, { translate, version, browserName, now }: Pick<HelpEnvironment, 'translate' | 'version' | 'browserName' | 'now'>): string {
  const time = new Intl.DateTimeFormat(translate('extensionLanguage'), { dateStyle: 'short', timeStyle: 'long' }).format(now());
  const head = [translate('helpReportHead', version), time, browserName, ...(vault === 'open' ? [] : [translate('helpReportVault')])];
  const parts = refusals.map((refusal) => [
    describeReason(refusal.diagnosis, translate),
    ...listFacts(refusal, translate).map(({ name, value }) => `${name}: ${value}`),
  ]);
  return [head, ...(parts.length > 0 ? parts : [[translate('helpNothing')]])].map((lines) => lines.join('\n')).join('\n\n');
}
