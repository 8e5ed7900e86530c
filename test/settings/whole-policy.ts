import type { Policy } from '../../src/settings/policy.ts';

/** All that an administrator can set, none of it as it is by itself. */
export const wholePolicy: Required<Policy> = {
  helpdesk: 'https://atbalsts.example',
  sso: 'https://sso.example:8443',
  lockRequired: true,
  lockAfterMinutes: 5,
  fill: false,
  send: false,
  fillElsewhere: false,
  exportSecrets: false,
  backupReminder: false,
  welcomePage: false,
  language: 'lv',
  contact: 'Atbalsts, tālrunis 64\u00a0000\u00a0000',
};
