import type { RescueAnswer, RescueLookAnswer } from '../../src/messages/rescue-answers.ts';

/** A state of the page about accounts that can't be read: what the background answers, and what the person presses. */
export interface RescueSample {
  readonly name: string;
  readonly look: RescueLookAnswer;
  /** Selectors, one after the other. */
  readonly press?: readonly string[];
  readonly decided?: RescueAnswer;
}

const damaged = { status: 'unreadable', problem: 'damaged', older: undefined } as const;
const names = ['Smiltenes novads (vards.uzvards)', 'GitHub (vuzvards)', 'Smiltenes novada pašvaldības centrālās administrācijas grāmatvedības nodaļas kopīgais konts'];
const withOlder = { ...damaged, older: { status: 'open', names } } as const;
const goBack = '.section .button-main';
const anew = ['.rescue-consent input', 'section:last-child .button'];

export const rescueSamples: readonly RescueSample[] = [
  { name: 'damaged, with a state before', look: withOlder },
  { name: 'damaged, the state before is empty', look: { ...damaged, older: { status: 'open', names: [] } } },
  { name: 'damaged, the state before is locked', look: { ...damaged, older: { status: 'locked' } } },
  { name: 'damaged', look: damaged, press: ['section .button'] },
  { name: 'device key lost', look: { ...damaged, problem: 'device-key-missing' }, press: anew.slice(0, 1) },
  { name: 'returned', look: withOlder, press: [goBack] },
  { name: 'begun anew', look: damaged, press: anew },
  { name: 'not kept', look: withOlder, press: [goBack], decided: { status: 'not-kept' } },
  { name: 'newer version', look: { ...damaged, problem: 'newer-version' } },
  { name: 'locked', look: { status: 'locked' } },
  { name: 'unavailable', look: { status: 'unavailable' } },
  { name: 'readable', look: { status: 'readable' } },
];
