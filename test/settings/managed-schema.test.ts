import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parsePolicy, policyNames } from '../../src/settings/policy.ts';

interface Property {
  readonly type: 'boolean' | 'integer' | 'string';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
}

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../public/managed-schema.json'), 'utf8')) as {
  readonly properties: Readonly<Record<string, Property>>;
};

/** What a text may be that is not one of a few. */
const texts: Readonly<Record<string, readonly string[]>> = {
  helpdesk: ['https://helpdesk.example'],
  sso: ['https://sso.example'],
  contact: ['64000000'],
};

test('the schema for administrators names what the extension understands, and nothing else', () => {
  expect(Object.keys(schema.properties)).toEqual(policyNames);
});

test.each(Object.entries(schema.properties))('what the schema lets %s be, the extension takes', (name, property) => {
  for (const value of texts[name] ?? examplesOf(property)) expect(parsePolicy({ [name]: value })).toEqual({ [name]: value });
});

test.each(Object.entries(schema.properties))('what the schema does not let %s be, the extension does not take', (name, property) => {
  for (const value of wrongOf(property)) expect(parsePolicy({ [name]: value })).toEqual({});
});

function examplesOf({ type, minimum, maximum, enum: among }: Property): readonly unknown[] {
  if (type === 'boolean') return [true, false];
  return type === 'integer' ? [minimum, maximum] : (among ?? []);
}

function wrongOf({ type, minimum = 0, maximum = 0, enum: among }: Property): readonly unknown[] {
  if (type === 'boolean') return ['true', 0];
  if (type === 'integer') return [minimum - 1, maximum + 1, minimum + 0.5, `${minimum}`];
  return among === undefined ? [7] : ['de', 7];
}
