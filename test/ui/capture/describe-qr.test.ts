import { expect, test } from 'vitest';
import type { QrContent } from '../../../src/core/qr-content.ts';
import { describeQr } from '../../../src/ui/capture/describe-qr.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';

const advice = 'Nolasi to QR kodu, ko vietne rāda, kad tajā ieslēdz ieejas kodus.';

const contents: Readonly<Record<QrContent['kind'], readonly [QrContent, string]>> = {
  web: [{ kind: 'web', host: 'www.example' }, `Šis QR kods ved uz www.example, tas nav ieejas kods. ${advice}`],
  wifi: [{ kind: 'wifi', name: 'Birojs' }, `Šis QR kods pieslēdz Wi-Fi tīklam, tas nav ieejas kods. Tajā rakstīts: „Birojs”. ${advice}`],
  contact: [{ kind: 'contact', name: '' }, `Šis QR kods ir vizītkarte, tas nav ieejas kods. ${advice}`],
  email: [{ kind: 'email', address: 'a@b.example' }, `Šis QR kods sāk e-pasta vēstuli, tas nav ieejas kods. Tajā rakstīts: „a@b.example”. ${advice}`],
  phone: [{ kind: 'phone', number: '+371 20000000' }, `Šis QR kods ir tālruņa numurs, tas nav ieejas kods. Tajā rakstīts: „+371 20000000”. ${advice}`],
  sms: [{ kind: 'sms', number: '' }, `Šis QR kods sāk īsziņu, tas nav ieejas kods. ${advice}`],
  place: [{ kind: 'place' }, `Šis QR kods rāda vietu kartē, tas nav ieejas kods. ${advice}`],
  event: [{ kind: 'event', name: 'Sapulce' }, `Šis QR kods ir notikums kalendāram, tas nav ieejas kods. Tajā rakstīts: „Sapulce”. ${advice}`],
  payment: [{ kind: 'payment', name: 'Veikals' }, `Šis QR kods ir maksājumam, tas nav ieejas kods. Tajā rakstīts: „Veikals”. ${advice}`],
  'other-authenticator': [
    { kind: 'other-authenticator' },
    'Šis QR kods der tikai vienai noteiktai lietotnei. Ja vietne piedāvā izmantot citu autentifikatora lietotni, izvēlies to: tad parādīsies QR kods, kas der arī šeit.',
  ],
  passkey: [{ kind: 'passkey' }, `Šo QR kodu skenē ar telefonu, lai ielogotos ar piekļuves atslēgu, tas nav ieejas kods. ${advice}`],
  'app-link': [{ kind: 'app-link', scheme: 'tg' }, `Šo QR kodu atver cita programma (tg), tas nav ieejas kods. ${advice}`],
  text: [{ kind: 'text', text: 'Sveiki' }, `Šis QR kods nav ieejas kods. Tajā rakstīts: „Sveiki”. ${advice}`],
};

test.each(Object.entries(contents))('%s', (_, [content, expected]) => {
  expect(describeQr(content, makeTranslate('lv'))).toBe(expected);
});
