/**
 * Whether work ended because the database, or this server, was stopped under it: nothing is wrong
 * with what was being done, and it goes on by itself.
 */
export function wasCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as { code?: string }
  return lost.test(code) || lostWords.test(error.message)
}

/** The server closes or starts (57P01 to 57P03), the connection broke (08…), nobody listens. */
const lost = /^(57P0[123]|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/

/** The driver gives some of these no code. */
const lostWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Cannot use a pool after calling end|driver has already been destroyed)/
