import type { SitesAnswer } from '../../src/messages/site-answers.ts';
import { kept } from './capture-samples.ts';

/** A state of the settings: what the background answers, and what the person presses. */
export interface ManageSample {
  readonly name: string;
  readonly sites: SitesAnswer;
  readonly press?: string;
}

const github = { host: 'github.com', accounts: ['GitHub (vuzvards)'] };
const long = {
  host: 'autentifikacija.pakalpojumi.valsts-regionalas-attistibas-agentura.example',
  accounts: ['Valsts reģionālās attīstības aģentūra (aleksandrs-kristaps.bērziņš-kalniņš)', 'VRAA (jānis)'],
};
const offer = { account: kept, origin: 'https://gitlab.example:8443' };
const open = (sites: readonly (typeof github)[], offers: readonly (typeof offer)[] = []): SitesAnswer => ({ status: 'open', sites, offers });

export const manageSamples: readonly ManageSample[] = [
  { name: 'no sites', sites: open([]) },
  { name: 'one site', sites: open([github]) },
  { name: 'several, one without accounts, one offered', sites: open([github, long, { host: 'vecs.example', accounts: [] }], [offer]) },
  { name: 'withdrawn', sites: open([github]), press: '.row .button' },
  { name: 'unreadable', sites: { status: 'unreadable' } },
];
