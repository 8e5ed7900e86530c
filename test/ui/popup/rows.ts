import type { CodeRow } from '../../../src/messages/answers.ts';

/** A moment in the middle of nothing: 10 s into a step of 30 s. */
export const moment = 1_800_000_010_000;

/** An account of a test, with 20 s left at {@link moment}. The id is made from the name. */
export function makeRow(name: string, changes: Partial<CodeRow> = {}): CodeRow {
  return {
    id: `id-${name}`,
    name,
    issuer: '',
    user: '',
    accountStatus: 'confirmed',
    isBound: true,
    code: '123456',
    nextCode: '654321',
    period: 30,
    endsAt: moment + 20_000,
    isForPage: false,
    isPinned: false,
    ...changes,
  };
}
