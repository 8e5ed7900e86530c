import { useRef, useState } from 'preact/hooks';
import type { CaptureAnswer } from '../../messages/capture-answers.ts';
import { CapturePanel } from '../capture/capture-panel.tsx';
import type { Delivery } from '../capture/delivery.ts';
import { type Captured, hasAccount, needsPanel } from '../capture/outcome.ts';
import { useCapture } from '../capture/use-capture.ts';
import { useDeliveries } from '../capture/use-deliveries.ts';
import { useMenuOutcome } from '../capture/use-menu-outcome.ts';
import { useKeptKeyboard } from '../use-kept-keyboard.ts';
import { addPart, type BatchProgress } from './batch-progress.ts';
import { CameraPanel } from './camera-panel.tsx';
import type { AddEnvironment } from './environment.ts';
import { ManualForm } from './manual-form.tsx';
import { PictureSection } from './picture-section.tsx';
import { Result } from './result.tsx';

/** The page for adding an account where no page can be read: by a picture, by the camera, by hand. */
export function AddPage({ environment }: { readonly environment: AddEnvironment }) {
  const { send, translate, camera, judgeSecret } = environment;
  const [result, setResult] = useState<Captured>();
  const [transfer, setTransfer] = useState<BatchProgress>();
  const [pastedKey, setPastedKey] = useState<{ readonly key: string }>();

  const settle = async (captured: Captured) => {
    const { outcome } = captured;
    if (outcome.status === 'kept-several' && outcome.batch) {
      const { batch, entries } = outcome;
      setTransfer((before) => addPart(before, batch, entries));
    }
    setResult(needsPanel(outcome) ? undefined : captured);
  };
  const capture = useCapture(send, settle);
  // Where the browser opens no popup by itself, a click in its menu opens this page.
  useMenuOutcome(send, (captured) => void capture.show(captured));
  const { panel } = capture;
  const receive = (delivery: Delivery) => {
    // A key by itself lacks the names, which she is asked for.
    if (delivery.files.length === 0 && judgeSecret(delivery.text).status === 'ok') setPastedKey({ key: delivery.text });
    else void capture.receive(delivery);
  };
  const isDropping = useDeliveries(receive);
  const keep = async (text: string) => {
    const captured = await capture.receive({ by: 'manual', text, files: [] });
    return captured !== undefined && (hasAccount(captured.outcome) || captured.outcome.status === 'kept-several');
  };
  const showAnswer = (answer: CaptureAnswer | undefined) =>
    void capture.show({ from: 'picture', outcome: answer ?? { status: 'no-answer' } });
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptKeyboard(page, heading);

  return (
    <main ref={page} class="page">
      <header class="page-head">
        <img src="/icons/atslega.svg" alt="" width="48" height="48" />
        <h1 ref={heading} tabIndex={-1}>{translate('addHeading')}</h1>
      </header>
      <div>
        <p class="page-lead">{translate('addLead')}</p>
        <div class="page-status" role="status">{result && <Result captured={result} translate={translate} />}</div>
      </div>
      {panel && (
        <div class="page-panel">
          <CapturePanel
            outcome={panel.outcome}
            progress={transfer && panel.outcome.status === 'kept-several' && panel.outcome.batch ? { read: transfer.parts.size, size: transfer.size } : undefined}
            translate={translate}
            onChosen={capture.choose}
            onDismiss={capture.dismiss}
          />
        </div>
      )}
      <PictureSection isReading={capture.isReading} isDropping={isDropping} translate={translate} onFiles={(files) => receive({ by: 'file', files, text: '' })} />
      <section class="section" aria-labelledby="by-camera">
        <h2 id="by-camera">{translate('addCamera')}</h2>
        <CameraPanel send={send} translate={translate} onAnswer={showAnswer} camera={camera} progress={transfer} onProgress={setTransfer} />
      </section>
      <section class="section" aria-labelledby="by-hand">
        <h2 id="by-hand">{translate('addByHand')}</h2>
        <ManualForm environment={environment} pasted={pastedKey} onSave={keep} />
      </section>
    </main>
  );
}
