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

/** @returns the sentence that says what a QR code is for that is no authenticator's, and what stands in it */
export function describeQr(content: QrContent, translate: Translate): string {
  if (content.kind === 'web') return translate(kindKey.web, content.host);
  if (content.kind === 'app-link') return translate(kindKey['app-link'], content.scheme);
  const sentence = translate(kindKey[content.kind]);
  const detail = findDetail(content);
  return detail === '' ? sentence : `${sentence} ${translate('captureQrDetail', detail)}`;
}

/** @returns what the code says beyond its kind; empty where it says nothing */
function findDetail(content: Exclude<QrContent, { readonly kind: 'web' | 'app-link' }>): string {
  if ('name' in content) return content.name;
  if ('number' in content) return content.number;
  if ('address' in content) return content.address;
  return 'text' in content ? content.text : '';
}
