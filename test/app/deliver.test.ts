import { describe, expect, test } from 'vitest';
import { createWorld, popup, uri } from './fakes.ts';

describe('a text that is handed over', () => {
  test.each([
    ['alone', uri],
    ['between blank lines', `\n\n ${uri}\n`],
    ['after other words', `Tava atslēga: ${uri}`],
    ['twice', `${uri}\n${uri}`],
  ])('holds an account: %s', async (_case, text) => {
    const world = createWorld();
    expect(await world.handlers['capture-text']({ text, by: 'paste' }, popup)).toMatchObject({ status: 'kept', source: 'paste', site: undefined });
    expect(world.vault.accounts).toMatchObject([{ user: 'vards.uzvards', origins: [] }]);
  });

  test('may have spaces in its label, which somebody forgot to encode', async () => {
    const world = createWorld();
    const text = uri.replaceAll('%20', ' ');
    expect(await world.handlers['capture-text']({ text, by: 'drop' }, popup)).toMatchObject({ status: 'kept', account: { issuer: 'Smiltenes novads' } });
  });

  test.each([
    ['nothing', ' \n', undefined],
    ['a link', 'https://example.org', { kind: 'web', host: 'example.org' }],
    ['words', 'otpauth is no link', { kind: 'text', text: 'otpauth is no link' }],
    ['many blanks and a letter', `${' '.repeat(99_999)}x`, { kind: 'text', text: 'x' }],
  ])('may hold no account: %s', async (_case, text, content) => {
    const world = createWorld();
    expect(await world.handlers['capture-text']({ text, by: 'paste' }, popup)).toEqual({ status: 'nothing-found', content });
    expect(world.vault.accounts).toEqual([]);
  });
});
