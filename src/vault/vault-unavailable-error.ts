/**
 * The storage or the key store could not be looked at: an I/O error, say. This tells nothing of the vault, which may be
 * whole; so it is no {@link VaultProblem}, and the same call may succeed a moment later.
 */
export class VaultUnavailableError extends Error {
  override readonly name = 'VaultUnavailableError';

  constructor(cause: unknown) {
    super('The storage of the vault could not be read.', { cause });
  }
}
