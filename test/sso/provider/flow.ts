import { findPerson, type Person, type Realm } from '../realm.ts';
import { tryCode, tryOnAll, type Verdict } from '../rules/rules.ts';
import type { Device } from '../rules/devices.ts';
import type { FieldErrors } from './challenge.ts';
import type { Plan } from './session.ts';
import { serverTexts } from './texts.ts';

/** What an answer to a stage led to: the plan goes on (perhaps with errors on the same stage), or the flow is over. */
export type Step = { readonly kind: 'stage'; readonly errors?: FieldErrors } | { readonly kind: 'done'; readonly person: Person };

/** What the browser sent in answer to a stage; fields that are no text are left out. */
export type StageAnswer = Readonly<Record<string, string>>;

function refuse(field: string, text: string): Step {
  return { kind: 'stage', errors: { [field]: [{ string: text, code: 'invalid' }] } };
}

function record(realm: Realm, person: Person, purpose: 'enrolment' | 'login', code: string, device: Device, verdict: Verdict): void {
  realm.seen.codeAttempts.push({
    time: realm.now(),
    user: person.name,
    device: device.id,
    kind: device.kind,
    purpose,
    code,
    step: verdict.step,
    isAccepted: verdict.reason === 'accepted',
    reason: verdict.reason,
  });
}

function afterPassword(realm: Realm, plan: Plan, person: Person): Step {
  const { notConfigured, setupStages } = realm.settings;
  const [onlyStage, ...otherStages] = setupStages;
  if (person.devices.length > 0) plan.stage = 'validate';
  else if (notConfigured === 'skip') return { kind: 'done', person };
  else if (notConfigured === 'deny' || onlyStage === undefined) plan.stage = 'denied';
  else plan.stage = otherStages.length === 0 ? onlyStage : 'validate';
  return { kind: 'stage' };
}

function enrol(realm: Realm, plan: Plan, person: Person, code: string): Step {
  const device = plan.enrolment;
  if (device === undefined) return refuse('code', serverTexts(realm.settings.language).codeMismatch);
  const verdict = tryCode(device, code, realm.now());
  record(realm, person, 'enrolment', code, device, verdict);
  if (verdict.reason !== 'accepted') return refuse('code', serverTexts(realm.settings.language).codeMismatch);
  person.devices.push(device);
  return { kind: 'done', person };
}

function validate(realm: Realm, plan: Plan, person: Person, answer: StageAnswer): Step {
  const chosen = answer['selected_stage'];
  if (chosen !== undefined && person.devices.length === 0) {
    const stage = realm.settings.setupStages.find((known) => known === chosen);
    if (stage !== undefined) plan.stage = stage;
    return { kind: 'stage' };
  }
  const code = answer['code'];
  // Without a code it only reports which device was chosen.
  if (code === undefined) return { kind: 'stage' };
  const verdicts = tryOnAll(person.devices, code, realm.now());
  for (const verdict of verdicts) record(realm, person, 'login', code, verdict.device, verdict);
  if (verdicts.at(-1)?.reason === 'accepted') return { kind: 'done', person };
  plan.wrongCodes += 1;
  if (realm.settings.deniedAfter > 0 && plan.wrongCodes >= realm.settings.deniedAfter) {
    plan.stage = 'denied';
    return { kind: 'stage' };
  }
  return refuse('code', serverTexts(realm.settings.language).invalidToken);
}

/** Takes a person's answer to the stage that the plan is at, changes the plan, and says what follows. */
export function answerStage(realm: Realm, plan: Plan, answer: StageAnswer): Step {
  const texts = serverTexts(realm.settings.language);
  if (plan.stage === 'identification') {
    const typed = answer['uid_field']?.trim() ?? '';
    if (typed === '') return refuse('uid_field', texts.missing);
    plan.typed = typed;
    plan.stage = 'password';
    return { kind: 'stage' };
  }
  // An unknown name is asked for its password like any other, so that nobody learns which names exist.
  const person = findPerson(realm, plan.typed);
  if (plan.stage === 'password') {
    return person?.password === answer['password'] && person !== undefined
      ? afterPassword(realm, plan, person)
      : refuse('password', texts.invalidPassword);
  }
  if (person === undefined) return { kind: 'stage' };
  if (plan.stage === 'validate') return validate(realm, plan, person, answer);
  if (plan.stage === 'totp') return enrol(realm, plan, person, answer['code'] ?? '');
  return { kind: 'stage' };
}
