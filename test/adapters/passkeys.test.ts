import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { passkeys } from '../../src/adapters/passkeys.ts';
import { toBase64 } from '../../src/core/base64.ts';

class FakeCredential {
  rawId = new Uint8Array([251, 255]).buffer;
  prf: unknown;
  constructor(prf: unknown) {
    this.prf = prf;
  }
  getClientExtensionResults() {
    return { prf: this.prf };
  }
}

interface Request {
  readonly publicKey: {
    readonly rp?: object;
    readonly userVerification?: string;
    readonly excludeCredentials?: readonly { readonly id: Uint8Array }[];
    readonly allowCredentials?: readonly { readonly id: Uint8Array }[];
    readonly extensions: { readonly prf: { readonly eval?: { readonly first: Uint8Array<ArrayBuffer> }; readonly evalByCredential?: Readonly<Record<string, { readonly first: Uint8Array }>> } };
  };
}

const output = new Uint8Array(32).fill(7);
const results = { results: { first: output.buffer } };
const known = { credential: toBase64(new Uint8Array([251, 255])), input: toBase64(new Uint8Array(32).fill(1)) };
const create = vi.fn<(request: Request) => Promise<unknown>>();
const get = vi.fn<(request: Request) => Promise<unknown>>();

beforeEach(() => {
  vi.stubGlobal('navigator', { credentials: { create, get } });
  vi.stubGlobal('PublicKeyCredential', FakeCredential);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

describe('whether they are offered', () => {
  test.each([
    ['in Chromium that says so', 'chrome-extension:', () => Promise.resolve({ 'extension:prf': true }), true],
    ['in Chromium that says no', 'chrome-extension:', () => Promise.resolve({ 'extension:prf': false }), false],
    ['in Chromium that does not say', 'chrome-extension:', undefined, true],
    ['in Firefox', 'moz-extension:', () => Promise.resolve({ 'extension:prf': true }), false],
  ])('%s: %s', async (_, protocol, getClientCapabilities, canUse) => {
    vi.stubGlobal('location', { protocol });
    vi.stubGlobal('window', { PublicKeyCredential: FakeCredential });
    vi.stubGlobal('PublicKeyCredential', getClientCapabilities ? { getClientCapabilities } : {});
    expect(await passkeys.canUse()).toBe(canUse);
  });
});

describe('a new one', () => {
  test('is evaluated as it is made, where the authenticator does that', async () => {
    create.mockResolvedValue(new FakeCredential({ enabled: true, ...results }));
    const made = await passkeys.create('Laptop', [known]);
    const { publicKey } = create.mock.calls[0]?.[0] ?? {};
    expect(publicKey).toMatchObject({ rp: { name: 'Atslēga' }, authenticatorSelection: { userVerification: 'required' } });
    expect(publicKey?.excludeCredentials?.map(({ id }) => toBase64(new Uint8Array(id)))).toEqual([known.credential]);
    const input = publicKey?.extensions.prf.eval?.first;
    expect(made).toEqual({ status: 'made', credential: known.credential, input: input && toBase64(input), output: toBase64(output) });
    expect(get).not.toHaveBeenCalled();
  });

  test('is asked for once more, where it is evaluated only then', async () => {
    create.mockResolvedValue(new FakeCredential({ enabled: true }));
    get.mockResolvedValue(new FakeCredential(results));
    expect(await passkeys.create('Laptop', [])).toMatchObject({ status: 'made', output: toBase64(output) });
    const asked = get.mock.calls[0]?.[0].publicKey;
    expect(asked?.userVerification).toBe('required');
    expect(Object.values(asked?.extensions.prf.evalByCredential ?? {})).toEqual([create.mock.calls[0]?.[0].publicKey.extensions.prf.eval]);
  });

  test('that can evaluate nothing is of no use', async () => {
    create.mockResolvedValue(new FakeCredential({ enabled: false }));
    expect(await passkeys.create('Laptop', [])).toEqual({ status: 'unsupported' });
    expect(get).not.toHaveBeenCalled();
  });

  test.each([
    ['NotAllowedError', 'cancelled'],
    ['InvalidStateError', 'known'],
    ['SecurityError', 'failed'],
  ])('that ends in a %s is %s', async (name, status) => {
    create.mockRejectedValue(new DOMException('', name));
    expect(await passkeys.create('Laptop', [])).toEqual({ status });
  });
});

describe('a proof', () => {
  test('is what one of the known ones makes of its own input', async () => {
    get.mockResolvedValue(new FakeCredential(results));
    expect(await passkeys.prove([known])).toEqual({ status: 'proved', credential: known.credential, output: toBase64(output) });
    expect(get.mock.calls[0]?.[0].publicKey.extensions.prf.evalByCredential).toEqual({ '-_8': { first: new Uint8Array(32).fill(1) } });
  });

  test('is none without an output', async () => {
    get.mockResolvedValue(new FakeCredential({}));
    expect(await passkeys.prove([known])).toEqual({ status: 'unsupported' });
  });

  test('is none where the person declines', async () => {
    get.mockRejectedValue(new DOMException('', 'NotAllowedError'));
    expect(await passkeys.prove([known])).toEqual({ status: 'cancelled' });
  });
});
