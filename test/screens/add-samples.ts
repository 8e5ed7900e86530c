import type { CaptureAnswer } from '../../src/messages/capture-answers.ts';
import type { CameraStart } from '../../src/ui/add/camera.ts';
import { candidates, entries, kept } from './capture-samples.ts';

/** A state of the page for adding accounts: what the person does in it, and what the background answers. */
export interface AddSample {
  readonly name: string;
  /** What is typed, by the number of the field. */
  readonly typed?: readonly string[];
  readonly isSaved?: boolean;
  /** A text that is pasted, and what comes of it. */
  readonly pasted?: string;
  readonly answer?: CaptureAnswer;
  readonly isDropping?: boolean;
  readonly isUnfolded?: boolean;
  readonly camera?: CameraStart;
}

const pasted = (name: string, answer: CaptureAnswer): AddSample => ({ name, pasted: 'otpauth:', answer });

export const addSamples: readonly AddSample[] = [
  { name: 'at first' },
  { name: 'something dragged over it', isDropping: true },
  { name: 'a good key', typed: ['JBSW Y3DP EHPK 3PXP', 'GitHub', 'vuzvards'] },
  { name: 'a wrong character', typed: ['JBSW Y3DP EH0K 3PXP', 'GitHub'] },
  { name: 'a short key', typed: ['JBSW Y3'] },
  { name: 'a link', typed: ['otpauth://totp/GitHub:vuzvards?secret=JBSWY3DPEHPK3PXP&issuer=GitHub'] },
  { name: 'nothing typed, pressed', isSaved: true },
  { name: 'no name, pressed', typed: ['JBSWY3DPEHPK3PXP'], isSaved: true },
  { name: 'further settings, wrong period', typed: ['JBSWY3DPEHPK3PXP', 'Banka', '', '5'], isUnfolded: true },
  pasted('kept', { status: 'kept', account: kept, source: 'paste', site: undefined }),
  pasted('nothing found', { status: 'nothing-found', content: undefined }),
  pasted('choose', { status: 'choose', capture: 'a', candidates }),
  pasted('several kept', { status: 'kept-several', entries, batch: { id: 1, index: 0, size: 3 } }),
  { name: 'no camera', camera: { status: 'refused', problem: 'refused' } },
];
