import { findPerson, type Person, type Realm } from './realm.ts';
import { fromBase32, toBase32 } from './rules/base32.ts';
import { createDevice, createTotpDevice, type DeviceKind } from './rules/devices.ts';
import { type Algorithm, codeOf, stepAt } from './rules/totp.ts';

/** A confirmed TOTP device as a test wants to see it. */
export interface ConfirmedTotp {
  readonly id: string;
  /** Base32, as in the otpauth URI. */
  readonly secret: string;
  readonly digits: number;
  readonly algorithm: Algorithm;
  readonly lastStep: number;
  readonly drift: number;
  readonly failures: number;
}

export interface TotpChoice {
  readonly digits?: 6 | 8;
  readonly algorithm?: Algorithm;
  /** Base32; random when left out. */
  readonly secret?: string;
  readonly lastUsed?: number;
}

/** What a test does to the people of the stand-in, and asks of them. Names that don't exist throw. */
export interface People {
  addPerson(person: { readonly name: string; readonly email: string; readonly fullName: string; readonly password: string }): void;
  /** Gives a person a TOTP device that was confirmed before. */
  addTotp(name: string, choice?: TotpChoice): ConfirmedTotp;
  /** Gives a person another device. @param tokens the codes that it accepts, each once */
  addDevice(name: string, kind: Exclude<DeviceKind, 'totp'>, choice?: { readonly tokens?: readonly string[]; readonly lastUsed?: number }): void;
  /** A person's confirmed TOTP devices, oldest first. */
  totpOf(name: string): readonly ConfirmedTotp[];
  /** The code of a person's newest confirmed TOTP device, by the server's clock. @param offset steps from the present one */
  codeFor(name: string, offset?: number): string;
  /** As if so many codes of each of a person's devices had just been wrong. */
  throttle(name: string, failures: number): void;
  removeDevices(name: string): void;
  /** As if it were long ago that anybody's code was accepted: none is too old for its device. */
  forgetSteps(): void;
  /** The first people again, without devices. */
  resetPeople(): void;
}

const firstPeople: readonly Omit<Person, 'devices'>[] = [
  { name: 'vards.uzvards', email: 'vards.uzvards@smiltenesnovads.lv', fullName: 'Vārds Uzvārds', password: 'parole-1' },
  { name: 'jānis.bērziņš', email: 'janis.berzins@smiltenesnovads.lv', fullName: 'Jānis Bērziņš', password: 'parole-2' },
];

/** The people of `realm`, as tests handle them. Fills in the first ones. */
export function standInPeople(realm: Realm): People {
  function person(name: string): Person {
    const found = findPerson(realm, name);
    if (found === undefined) throw new RangeError(`nobody is called ${name}`);
    return found;
  }
  function totpDevices(name: string) {
    return person(name).devices.filter((device) => device.kind === 'totp');
  }
  const people: People = {
    addPerson: (added) => void realm.people.push({ ...added, devices: [] }),
    addTotp(name, choice = {}) {
      const secret = choice.secret === undefined ? undefined : fromBase32(choice.secret);
      const device = createTotpDevice(choice.digits ?? realm.settings.digits, choice.algorithm ?? realm.settings.algorithm, secret);
      device.lastUsed = choice.lastUsed;
      person(name).devices.push(device);
      return { ...device, secret: toBase32(device.secret) };
    },
    addDevice(name, kind, choice = {}) {
      person(name).devices.push({ ...createDevice(kind, choice.tokens), lastUsed: choice.lastUsed });
    },
    totpOf: (name) => totpDevices(name).map((device) => ({ ...device, secret: toBase32(device.secret) })),
    codeFor(name, offset = 0) {
      const device = totpDevices(name).at(-1);
      if (device === undefined) throw new RangeError(`${name} has no TOTP device`);
      return codeOf(device, stepAt(realm.now(), device.period) + offset);
    },
    throttle(name, failures) {
      for (const device of person(name).devices) {
        if (device.kind !== 'webauthn') Object.assign(device, { failures, failedAt: realm.now() });
      }
    },
    forgetSteps() {
      for (const { name } of realm.people) for (const device of totpDevices(name)) device.lastStep = -1;
    },
    removeDevices: (name) => void (person(name).devices = []),
    resetPeople() {
      realm.people.splice(0, realm.people.length, ...firstPeople.map((first) => ({ ...first, devices: [] })));
    },
  };
  people.resetPeople();
  return people;
}
