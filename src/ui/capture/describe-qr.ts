import type { QrContent } from '../../core/qr-content.ts';
import type { MessageKey, Translate } from '../../i18n.ts';

type Kind = QrContent['kind'];

const kindKey: Readonly<Record<Kind, MessageKey>> = {
  web: 'captureQrLeads',
  wifi: 'captureQrWifi',
  contact: 'captureQrContact',
  email: 'captureQrEmail',
  phone: 'captureQrPhone',
  sms: 'captureQrSms',
  place: 'captureQrPlace',
  event: 'captureQrEvent',
  payment: 'captureQrPayment',
  'other-authenticator': 'captureQrOtherAuthenticator',
  passkey: 'captureQrPasskey',
  'app-link': 'captureQrAppLink',
  text: 'captureQrText',
};

/** @returns the sentence that says what a QR code is for that is no authenticator's, what stands in it, and what to do */
export function describeQr(content: QrContent, translate: Translate): string {
  const sentences = [translate(kindKey[content.kind], findPlace(content))];
  const detail = findDetail(content);
  if (detail !== '') sentences.push(translate('captureQrDetail', detail));
  // The other one says itself what to do.
  if (content.kind !== 'other-authenticator') sentences.push(translate('captureQrDo'));
  return sentences.join(' ');
}

/** @returns where the code leads */
function findPlace(content: QrContent): string {
  if (content.kind === 'web') return content.host;
  return content.kind === 'app-link' ? content.scheme : '';
}

/** @returns what the code says beyond its kind; empty where it says nothing */
function findDetail(content: QrContent): string {
  if ('name' in content) return content.name;
  if ('number' in content) return content.number;
  if ('address' in content) return content.address;
  return 'text' in content ? content.text : '';
}
