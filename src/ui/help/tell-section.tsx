import type { DiagnosisAnswer } from '../../messages/help-answers.ts';
import type { HelpEnvironment } from './environment.ts';
import { describeAsk } from './sentences.ts';
import { useReport } from './use-report.ts';
import { writeReport } from './write-report.ts';

interface Properties {
  readonly answer: DiagnosisAnswer;
  readonly environment: HelpEnvironment;
}

/** Whom to call, what to say there, and a report to send. */
export function TellSection({ answer, environment }: Properties) {
  const { translate } = environment;
  const [copying, copy] = useReport(environment.copy);
  const [newest] = answer.refusals;
  const report = writeReport(answer, environment);
  return (
    <section class="section">
      <h2>{translate('helpTell')}</h2>
      <p class="help-contact">{answer.contact === undefined ? translate('helpCall') : translate('helpCallContact', answer.contact)}</p>
      {newest && <p>{describeAsk(newest.diagnosis, translate)}</p>}
      <p class="section-lead">{translate('helpReportHint')}</p>
      <button type="button" class="button" onClick={() => void copy(report)}>
        {translate('helpCopy')}
      </button>
      <div role="status">
        {copying === 'done' && <p class="notice">{translate('helpCopied')}</p>}
        {copying === 'shown' && <p class="notice notice-problem">{translate('helpNotCopied')}</p>}
      </div>
      <details class="help-facts" open={copying === 'shown'}>
        <summary>{translate('helpReport')}</summary>
        <pre tabIndex={0}>{report}</pre>
      </details>
    </section>
  );
}
