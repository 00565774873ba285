import { createHash, randomBytes } from 'node:crypto'

/** Something that nobody guesses, for a cookie or a link. Only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret, or of several that count only together. */
export function hashOf(...secrets: string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(secrets)).digest()
}
