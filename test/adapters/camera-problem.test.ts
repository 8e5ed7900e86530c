import { expect, test } from 'vitest';
import { nameCameraFailure } from '../../src/adapters/camera-problem.ts';

test.each([
  ['NotFoundError', 'no-camera'],
  ['OverconstrainedError', 'no-camera'],
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'in-use'],
  ['InvalidStateError', 'not-supported'],
])('%s means %s', (name, failure) => {
  expect(nameCameraFailure(new DOMException('a browser’s own words', name))).toBe(failure);
});

test.each([
  ['what a browser without cameras throws', new TypeError("can't access property of undefined")],
  ['a text', 'NotFoundError'],
  ['nothing', undefined],
  ['a name that an object inherits', Object.assign(new Error('?'), { name: 'constructor' })],
])('%s means that no camera can be used', (_, error) => {
  expect(nameCameraFailure(error)).toBe('not-supported');
});
