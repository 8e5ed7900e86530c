// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { systemsElsewhere as systems } from '../../src/pages/systems-elsewhere.ts';
import { recognise } from '../../src/pages/systems.ts';
import { describePart } from './describe-part.ts';
import { fixtures, foreignPages } from './fixtures.ts';
import { loadPage, serialise } from './load-page.ts';

const all = [...Object.values(fixtures).flat(), ...foreignPages];

test('every registered system has fixtures, and each kind of fixture a system', () => {
  expect(systems.map(({ name }) => name).toSorted()).toEqual(Object.keys(fixtures).toSorted());
  expect(systems.filter(({ name }) => fixtures[name].length < 6)).toEqual([]);
});

describe.each(systems)('$name', (system) => {
  test.each(fixtures[system.name])('$name is recognised as: $expected', ({ html, expected }) => {
    const page = loadPage(html);
    expect(system.isPage(page)).toBe(true);
    expect(describePart(system.recognise(page))).toBe(expected);
    expect(recognise(page, systems)?.system).toBe(system);
  });

  const others = [...systems.filter((other) => other !== system).flatMap(({ name }) => fixtures[name]), ...foreignPages];
  test.each(others)('says no to $name', ({ html }) => {
    const page = loadPage(html);
    expect(system.isPage(page)).toBe(false);
    expect(system.recognise(page)).toBeUndefined();
  });
});

test('recognising changes nothing', () => {
  const changed = all.filter(({ html }) => {
    const page = loadPage(html);
    const before = serialise(page);
    recognise(page, systems);
    return serialise(page) !== before;
  });
  expect(changed).toEqual([]);
});

test('a page that is cut off anywhere gives a part or nothing', () => {
  const cut = fc.record({ fixture: fc.constantFrom(...all), share: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(cut, ({ fixture: { html }, share }) => {
      const page = loadPage(html.slice(0, Math.floor(html.length * share)));
      expect(() => systems.map((system) => system.recognise(page))).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test('random trees of the names that matter give a part or nothing', () => {
  const names = ['ak-flow-executor', 'ak-stage-identification', 'ak-stage-authenticator-validate', 'ak-stage-authenticator-validate-code', 'ak-stage-authenticator-totp',
    'ak-form-static', 'qr-code', 'form', 'input', 'button', 'fieldset', 'i', 'p', 'svg', 'header', 'a'];
  const attributes = ['name="code"', 'name="uidField"', 'type="submit"', 'type="button"', 'class="authenticator-button"', 'class="fa fa-mobile-alt"', 'data="otpauth:"',
    'id="validation-code-help"', 'name="stages"', 'user=""', 'id="flow-sfe-container"', 'id="constructor"', 'action="undefined"',
    'autocomplete="one-time-code"', 'inputmode="numeric"', 'maxlength="1"', 'maxlength="6"', 'aria-labelledby="constructor"'];
  const { tree } = fc.letrec<{ tree: string; element: string }>((tie) => ({
    tree: fc.oneof({ maxDepth: 5 }, fc.constant('text'), tie('element')),
    element: fc
      .record({
        name: fc.constantFrom(...names),
        own: fc.subarray(attributes, { maxLength: 3 }),
        inside: fc.array(tie('tree'), { maxLength: 3 }),
        isShadow: fc.boolean(),
      })
      .map(({ name, own, inside, isShadow }) => {
        const content = inside.join('');
        return `<${name} ${own.join(' ')}>${isShadow ? `<template shadowrootmode="open">${content}</template>` : content}</${name}>`;
      }),
  }));
  const head = '<meta name="token" content="x"><meta name="base-url" content="">';
  fc.assert(
    fc.property(tree, fc.constantFrom('', head), (body, start) => {
      const page = loadPage(`${start}<ak-flow-executor>${body}</ak-flow-executor>${body}`);
      expect(() => systems.map((system) => system.recognise(page))).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
