/** The background did not answer, or refused the message: nothing that the sender could do better. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}
