import { decodeBase32 } from './base32.ts';
import { judgeLength, shortestSecret } from './totp-bounds.ts';

/** A character that no secret has, and where it stands in the text, in UTF-16 code units from 0. */
export interface WrongCharacter {
  readonly character: string;
  readonly index: number;
}

/** What a text is worth as a secret, while it is being typed. */
export type SecretJudgement =
  | { readonly status: 'empty' }
  | { readonly status: 'ok' }
  /** `secret-too-short`: so far. */
  | { readonly status: 'refused'; readonly problem: 'secret-too-short' | 'secret-too-long' }
  /** `wrong`: undefined where every character is possible but one was lost or mistyped. */
  | { readonly status: 'refused'; readonly problem: 'secret-not-base32'; readonly wrong: WrongCharacter | undefined };

/** Neither of the alphabet nor forgiven: white space, hyphens, and padding with nothing but that after it. */
const wrongCharacter = /[^A-Za-z2-7\s=-]|=(?=[\s=-]*[A-Za-z2-7])/u;
const shortestText = Math.ceil((shortestSecret * 8) / 5);
/** A text so long is no secret, however much of it is white space. */
const longestText = 2048;

/** Judges a secret in base32 as `parseOtpauthUri` will, in linear time; first what the person can see and mend. */
export function judgeSecret(text: string): SecretJudgement {
  if (text.length > longestText) return { status: 'refused', problem: 'secret-too-long' };
  if (text.trim() === '') return { status: 'empty' };
  const wrong = wrongCharacter.exec(text);
  if (wrong !== null) return { status: 'refused', problem: 'secret-not-base32', wrong: { character: wrong[0], index: wrong.index } };
  // A text that ends in the midst of a byte is no base32 either, but while she types it is only not long enough yet.
  if (text.replace(/[\s=-]/g, '').length < shortestText) return { status: 'refused', problem: 'secret-too-short' };
  const secret = decodeBase32(text);
  if (secret === undefined) return { status: 'refused', problem: 'secret-not-base32', wrong: undefined };
  const problem = judgeLength(secret);
  return problem === undefined ? { status: 'ok' } : { status: 'refused', problem };
}
