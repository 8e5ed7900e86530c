import { fromBase64, toBase64 } from '../core/base64.ts';

/** A passkey that guards the vault: its credential's id, and what it is asked to evaluate, in base64. */
interface KnownPasskey {
  readonly credential: string;
  readonly input: string;
}

type Problem = { readonly status: 'cancelled' | 'known' | 'unsupported' | 'failed' };

/** How long a person may take over the browser's dialog, in milliseconds. */
const timeout = 120_000;
/** ES256 and RS256: what security keys and Windows Hello sign with. Nobody checks the signature; only the PRF counts here. */
const algorithms = [-7, -257];
/** With and without it, an authenticator gives different outputs for the same input. */
const userVerification = 'required';

/**
 * Passkeys by WebAuthn's PRF extension, with this extension's own origin as the relying party.
 * https://w3c.github.io/webauthn/#prf-extension
 */
export const passkeys = {
  /** Whether the browser lets an extension use them: Firefox does not. */
  async canUse(): Promise<boolean> {
    if (location.protocol !== 'chrome-extension:' || !('PublicKeyCredential' in window)) return false;
    // Chromium tells since version 133; PRF itself is older than any version that we run in.
    const capabilities = 'getClientCapabilities' in PublicKeyCredential ? await PublicKeyCredential.getClientCapabilities() : undefined;
    return capabilities?.['extension:prf'] ?? true;
  },

  /** Makes a passkey, and evaluates a new input by it. The browser may ask the person twice. @param name what she calls it */
  async create(name: string, known: readonly KnownPasskey[]) {
    const input = randomBytes(32);
    const made = await ask(() =>
      navigator.credentials.create({
        publicKey: {
          rp: { name: 'Atslēga' },
          user: { id: randomBytes(16), name, displayName: name },
          challenge: randomBytes(32),
          pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
          excludeCredentials: known.map(describe),
          authenticatorSelection: { residentKey: 'preferred', userVerification },
          extensions: { prf: { eval: { first: input } } },
          timeout,
        },
      }),
    );
    if (made.status !== 'given') return made;
    const fresh = { credential: toBase64(new Uint8Array(made.credential.rawId)), input: toBase64(input) };
    if (made.output !== undefined) return { status: 'made', ...fresh, output: made.output } as const;
    if (made.credential.getClientExtensionResults().prf?.enabled !== true) return { status: 'unsupported' } as const;
    // Most authenticators evaluate only when they are asked for what they have.
    const proved = await passkeys.prove([fresh]);
    return proved.status === 'proved' ? ({ status: 'made', ...fresh, output: proved.output } as const) : proved;
  },

  /** Has one of these evaluate its input. */
  async prove(known: readonly KnownPasskey[]) {
    const evalByCredential = Object.fromEntries(known.map(({ credential, input }) => [toBase64Url(credential), { first: decode(input) }]));
    const given = await ask(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: randomBytes(32),
          allowCredentials: known.map(describe),
          userVerification,
          extensions: { prf: { evalByCredential } },
          timeout,
        },
      }),
    );
    if (given.status !== 'given') return given;
    if (given.output === undefined) return { status: 'unsupported' } as const;
    return { status: 'proved', credential: toBase64(new Uint8Array(given.credential.rawId)), output: given.output } as const;
  },
};

type Given = { readonly status: 'given'; readonly credential: PublicKeyCredential; readonly output: string | undefined };

async function ask(dialog: () => Promise<Credential | null>): Promise<Given | Problem> {
  try {
    const credential = await dialog();
    if (!(credential instanceof PublicKeyCredential)) return { status: 'failed' };
    const first = credential.getClientExtensionResults().prf?.results?.first;
    return { status: 'given', credential, output: first && toBase64(bytesOf(first)) };
  } catch (error) {
    return { status: nameFailure(error) };
  }
}

/** The browser gives one name to a refusal, to a timeout and to a passkey that is not there, on purpose. */
function nameFailure(error: unknown): Problem['status'] {
  if (!(error instanceof DOMException)) return 'failed';
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return 'cancelled';
  return error.name === 'InvalidStateError' ? 'known' : 'failed';
}

function describe({ credential }: Pick<KnownPasskey, 'credential'>): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id: decode(credential) };
}

function bytesOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  const [buffer, offset, length] = ArrayBuffer.isView(source) ? [source.buffer, source.byteOffset, source.byteLength] : [source, 0, source.byteLength];
  return new Uint8Array(buffer.slice(offset, offset + length));
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(base64);
  if (bytes === undefined) throw new RangeError('base64 is not spelled canonically');
  return bytes;
}

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** RFC 4648, section 5, without padding: how WebAuthn names a credential in JSON. */
function toBase64Url(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
