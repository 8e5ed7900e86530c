import { beforeEach, describe, expect, test } from 'vitest';
import { dressCard, namingSupport } from '../../src/app/dress-card.ts';
import { keepPreference } from '../../src/app/settings.ts';
import type { Preferences } from '../../src/settings/preferences.ts';
import { readCatalogue } from '../i18n/catalogue.ts';
import { createWorld, type World } from './fakes.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});

const dressed = () => dressCard(world.ports);
const usual = { words: {}, colorScheme: '', fontSize: '' };

test('where nothing was chosen, the card is as the browser has it', async () => {
  expect(await dressed()).toEqual(usual);
});

test('the words of another language than the browser’s are brought', async () => {
  world.cardWords = { card_done: 'Kods ir pieņemts' };
  expect(await dressed()).toEqual({ ...usual, words: world.cardWords });
});

test.each<[Partial<Preferences>, object]>([
  [{ appearance: 'light' }, { colorScheme: 'light' }],
  [{ appearance: 'dark' }, { colorScheme: 'dark' }],
  [{ textSize: 'large' }, { fontSize: '17.5px' }],
  [{ textSize: 'largest' }, { fontSize: '21px' }],
])('%j is seen on the card', async (chosen, expected) => {
  await keepPreference(world.ports, chosen);
  expect(await dressed()).toEqual({ ...usual, ...expected });
});

test('settings that can’t be read leave the card as it is', async () => {
  Object.assign(world.ports.local, { get: () => Promise.reject(new Error('I/O')) });
  expect(await dressed()).toEqual(usual);
});

describe('who helps', () => {
  beforeEach(() => {
    world.policy = { contact: '64 000 000' };
  });

  test('is named below the sentences that send her there, and below no other', async () => {
    const { words } = await dressed();
    expect(words['card_denied_hint']).toBe('The system does not let you sign in at present. Contact IT support.\nIT support: 64\u00a0000\u00a0000');
    expect(Object.keys(words)).toEqual(namingSupport);
  });

  test('is named beside the words of another language', async () => {
    world.cardWords = { card_done: 'Kods ir pieņemts', card_denied_hint: 'Sazinies ar IT atbalstu.' };
    const { words } = await dressed();
    expect(words['card_done']).toBe('Kods ir pieņemts');
    expect(words['card_denied_hint']).toContain('64\u00a0000\u00a0000');
  });

  test.each([
    ['lv', /IT atbals/u],
    ['en', /IT support/u],
  ] as const)('is named for each sentence that says so in %s', (language, support) => {
    const sentences = Object.entries(readCatalogue(language)).filter(([key, { message }]) => key.startsWith('card_') && key !== 'card_contact' && support.test(message));
    expect(sentences.map(([key]) => key)).toEqual(namingSupport);
  });
});
