import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { asBytes } from './bytes.ts'

/**
 * HPKE in its base mode (RFC 9180): whoever has the public key seals, and can't open again what it
 * has sealed.
 */
export const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
})

export interface Sealed {
  /** The sender's one-time public key. */
  enc: Uint8Array
  sealed: Uint8Array
}

/** Sealed for one purpose it opens for no other. */
const info = asBytes('goldcrest offline 1')

/**
 * Seals to a public key: a point of P-256, uncompressed.
 * @param id is said openly beside it: with another one it doesn't open.
 */
export async function seal(
  publicKey: Uint8Array<ArrayBuffer>,
  id: string,
  message: Uint8Array,
): Promise<Sealed> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey)
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, message, asBytes(id))
  return { enc: new Uint8Array(enc), sealed: new Uint8Array(ct) }
}

/** @returns undefined where it wasn't sealed to this key, not with this id, or was changed since. */
export async function open(
  privateKey: Uint8Array,
  id: string,
  { enc, sealed }: Sealed,
): Promise<Uint8Array | undefined> {
  const recipientKey = await suite.kem.deserializePrivateKey(privateKey)
  try {
    return new Uint8Array(await suite.open({ recipientKey, enc, info }, sealed, asBytes(id)))
  } catch {
    return undefined
  }
}

/** A new pair of keys: a point of P-256, and its number. */
export async function newKeys(): Promise<{ publicKey: Uint8Array; privateKey: Uint8Array }> {
  const pair = await suite.kem.generateKeyPair()
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  }
}
