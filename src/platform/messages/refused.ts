/** The message will never be taken: there is no such mailbox, or nothing to send it by. */
export class Refused extends Error {
  override name = 'Refused'
  /** What was answered, without words that may hold an address: `550`, `ValidationError`. */
  readonly code: string

  constructor(code: string, cause?: unknown) {
    super('A message was refused', { cause })
    this.code = code
  }
}
