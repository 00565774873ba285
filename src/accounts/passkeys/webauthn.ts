import type { Account } from '../account.ts'

/** The packages that know the formats: half a second to load, so only when the first passkey comes. */
export const webauthn = () => import('@simplewebauthn/server')
export const webauthnParts = () => import('@simplewebauthn/server/helpers')

/** Ed25519, ECDSA on P-256, RSA: what every phone and every Node can do. */
export const algorithms = [-8, -7, -257]

/** By what name an account goes inside a phone: nothing that says who she is. */
export function handleOf({ accountId }: Pick<Account, 'accountId'>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex'))
}
