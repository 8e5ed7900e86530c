import type { AccountLabel } from '../../src/core/account.ts';
import type { Candidate, CapturedEntry } from '../../src/messages/capture-answers.ts';

const longName = 'Smiltenes novada pašvaldības centrālās administrācijas grāmatvedības nodaļas kopīgais konts pārskatiem';

export const kept: AccountLabel = { id: 'id-1', name: 'Smiltenes novads (vards.uzvards)', issuer: 'Smiltenes novads', user: 'vards.uzvards' };

export const candidates: readonly Candidate[] = [
  { name: 'Smiltenes novads (vards.uzvards)', issuer: 'Smiltenes novads', user: 'vards.uzvards' },
  { name: 'GitHub (vuzvards)', issuer: 'GitHub', user: 'vuzvards' },
  { name: longName, issuer: 'Valsts reģionālās attīstības aģentūra', user: 'aleksandrs-kristaps.berzins-kalnins@smiltenesnovads.lv' },
];

export const entries: readonly CapturedEntry[] = [
  { name: 'Smiltenes novads (vards.uzvards)', result: 'kept' },
  { name: 'GitHub (vuzvards)', result: 'known' },
  { name: longName, result: 'kept' },
  { name: 'Vecā banka', result: 'hotp' },
];
