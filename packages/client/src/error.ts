/** A request that got no answer to work with. `code` is one of the codes of docs/api.md, or OFFLINE. */
export class XinfangError extends Error {
  override readonly name = 'XinfangError'

  constructor(
    readonly code: string,
    message: string,
    /** Path of the input field, or the operation the token does not name. */
    readonly field?: string,
    /** To be told to the administrator after INTERNAL. */
    readonly requestId?: string,
  ) {
    super(message)
  }

  /** Whether the same request may succeed a little later; with its idempotency key it never acts twice. */
  get passes(): boolean {
    return ['OFFLINE', 'BUSY', 'TOO_MANY_REQUESTS'].includes(this.code)
  }
}
