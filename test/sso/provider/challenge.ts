import { findPerson, type Realm } from '../realm.ts';
import { createTotpDevice, type Device } from '../rules/devices.ts';
import { otpauthText } from './otpauth-text.ts';
import { qrImage, qrSvg } from './qr-picture.ts';
import { authenticationFlow, type Plan } from './session.ts';
import { serverTexts } from './texts.ts';

/** What the browser is told to show: a stage element's name and what it needs, in the executor's own field names. */
export type Challenge = Readonly<Record<string, unknown>> & { readonly component: string };

export type FieldErrors = Readonly<Record<string, readonly { readonly string: string; readonly code: string }[]>>;

const avatar = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#4c6a92"/><circle cx="32" cy="25" r="11" fill="#fff"/><path d="M10 60a22 22 0 0 1 44 0z" fill="#fff"/></svg>',
).toString('base64')}`;

function shownUser(realm: Realm, plan: Plan): string {
  const person = findPerson(realm, plan.typed);
  if (person === undefined || (realm.settings.showEmailAsUser && plan.typed.includes('@'))) return plan.typed;
  return person.name;
}

function deviceChallenge(device: Device): unknown {
  const lastUsed = device.lastUsed === undefined ? null : new Date(device.lastUsed).toISOString();
  return { device_class: device.kind, device_uid: device.id, challenge: {}, last_used: lastUsed };
}

function maskedEmail(realm: Realm, plan: Plan): string {
  const [local = '', domain = ''] = (findPerson(realm, plan.typed)?.email ?? '').split('@');
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***.${domain.split('.').at(-1) ?? ''}`;
}

function validate(realm: Realm, plan: Plan): Challenge {
  const { settings } = realm;
  const texts = serverTexts(settings.language);
  // A 2024.12 has no e-mail devices yet.
  const devices = (findPerson(realm, plan.typed)?.devices ?? []).filter(({ kind }) => kind !== 'email' || settings.generation !== '2024.12');
  const stages = settings.setupStages.map((stage) => ({
    pk: stage,
    name: settings.stageTitles[stage],
    verbose_name: stage === 'totp' ? texts.totpStage : texts.webauthnStage,
  }));
  return {
    component: 'ak-stage-authenticator-validate',
    device_challenges: devices.map(deviceChallenge),
    configuration_stages: devices.length > 0 ? [] : stages,
    masked_email: maskedEmail(realm, plan),
  };
}

function enrolment(realm: Realm, plan: Plan): Challenge {
  const { settings } = realm;
  plan.enrolment ??= createTotpDevice(settings.digits, settings.algorithm);
  const name = findPerson(realm, plan.typed)?.name ?? plan.typed;
  const text = otpauthText(settings.brand, name, plan.enrolment);
  const other = otpauthText(settings.brand, name, createTotpDevice(settings.digits, settings.algorithm));
  const shown = settings.enrolmentTexts === 'disagree' ? other : text;
  return {
    component: 'ak-stage-authenticator-totp',
    config_url: settings.enrolmentTexts === 'none' ? null : text,
    qr_text: settings.enrolmentTexts === 'none' ? null : shown,
    qr_picture: settings.qrFormat === 'svg' ? qrSvg(shown) : `<img src="${qrImage(shown)}" part="img">`,
  };
}

function stageChallenge(realm: Realm, plan: Plan): Challenge {
  const texts = serverTexts(realm.settings.language);
  switch (plan.stage) {
    case 'identification':
      return { component: 'ak-stage-identification', user_fields: ['username', 'email'], password_fields: false };
    case 'password':
      return { component: 'ak-stage-password' };
    case 'validate':
      return validate(realm, plan);
    case 'totp':
      return enrolment(realm, plan);
    case 'webauthn':
      return { component: 'ak-stage-authenticator-webauthn' };
    case 'denied':
      return { component: 'ak-stage-access-denied', error_message: texts.denied };
  }
}

/** What the plan's stage shows now. Makes the secret of an enrolment when it is shown for the first time. */
export function challengeOf(realm: Realm, plan: Plan, errors?: FieldErrors): Challenge {
  const texts = serverTexts(realm.settings.language);
  return {
    ...stageChallenge(realm, plan),
    flow_info: { title: plan.flow === authenticationFlow ? texts.title : texts.totpTitle, layout: 'stacked', cancel_url: '/flows/-/cancel/' },
    ...(plan.stage !== 'identification' && { pending_user: shownUser(realm, plan), pending_user_avatar: avatar }),
    ...(errors !== undefined && { response_errors: errors }),
  };
}
