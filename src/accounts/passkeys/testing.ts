// A phone that makes passkeys and signs with them, and can be told to lie about anything.
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What differs from an honest phone. */
export interface Lies {
  /** The website that it thinks it is on. */
  origin?: string
  host?: string
  type?: string
  challenge?: string
  /** Nobody unlocked it. */
  unlocked?: boolean
  counter?: number
  credentialId?: string
  userHandle?: string
  /** Who made it, where that is told. */
  statement?: { fmt: string; x5c: Uint8Array[] }
  attachment?: string
}

export class Phone {
  credentialId = randomBytes(16).toString('base64url')
  counter = 0
  #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  #userHandle = ''
  readonly #origin: string

  constructor(origin = 'http://localhost') {
    this.#origin = origin
  }

  /** Makes a passkey. @returns what the browser sends. */
  make(options: PublicKeyCredentialCreationOptionsJSON, lies: Lies = {}): string {
    this.#userHandle = options.user.id
    const id = Buffer.from(lies.credentialId ?? this.credentialId, 'base64url')
    const key = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([id.length >> 8, id.length & 0xff]),
      id,
      coseOf(this.#keys.publicKey),
    ])
    const said = this.#data(options.rp.id ?? '', 0x41, key, lies)
    const { fmt = 'none', x5c } = lies.statement ?? {}
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', fmt],
        ['attStmt', new Map(x5c ? [['x5c', x5c]] : [])],
        ['authData', new Uint8Array(said)],
      ]) as never,
    )
    return this.#answer(id.toString('base64url'), lies, {
      clientDataJSON: this.#clientData('webauthn.create', options.challenge, lies),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['internal'],
    })
  }

  /** Signs with its passkey. @returns what the browser sends. */
  use(options: PublicKeyCredentialRequestOptionsJSON, lies: Lies = {}): string {
    const said = this.#data(options.rpId ?? '', 0x01, Buffer.alloc(0), lies)
    const clientDataJSON = this.#clientData('webauthn.get', options.challenge, lies)
    const signed = Buffer.concat([said, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    return this.#answer(lies.credentialId ?? this.credentialId, lies, {
      clientDataJSON,
      authenticatorData: said.toString('base64url'),
      signature: sign('sha256', signed, this.#keys.privateKey).toString('base64url'),
      userHandle: lies.userHandle ?? this.#userHandle,
    })
  }

  #data(host: string, flags: number, rest: Buffer, lies: Lies): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(lies.counter ?? this.counter)
    const unlocked = (lies.unlocked ?? true) ? 0x04 : 0
    const site = sha256(Buffer.from(lies.host ?? host))
    return Buffer.concat([site, Buffer.from([flags | unlocked]), counter, rest])
  }

  #clientData(type: string, challenge: string, lies: Lies): string {
    const said = {
      type: lies.type ?? type,
      challenge: lies.challenge ?? challenge,
      origin: lies.origin ?? this.#origin,
      crossOrigin: false,
    }
    return Buffer.from(JSON.stringify(said)).toString('base64url')
  }

  #answer(id: string, { attachment = 'platform' }: Lies, response: object): string {
    return JSON.stringify({
      ...{ id, rawId: id, type: 'public-key', response },
      ...{ authenticatorAttachment: attachment, clientExtensionResults: {} },
    })
  }
}

function coseOf(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]) as never,
  )
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
