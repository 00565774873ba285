import { asBytes, asText, joined, partsOf, withLength } from './bytes.ts'
import type { Sealed } from './seal.ts'

/** A sealed message, and what has to be known before it is opened. */
export interface Envelope extends Sealed {
  /** UUIDs: of the message, and of the key that it is sealed to. */
  id: string
  keyId: string
}

/** How long the sender's key is. */
const encBytes = 65

const uuidLength = 36

export function packEnvelope({ id, keyId, enc, sealed }: Envelope): Uint8Array<ArrayBuffer> {
  return joined([asBytes(id), asBytes(keyId), enc, sealed])
}

/** @returns undefined where it is no such thing. */
export function unpackEnvelope(bytes: Uint8Array): Envelope | undefined {
  const starts = uuidLength * 2
  if (bytes.length <= starts + encBytes) return undefined
  const [id, keyId] = [uuidAt(bytes, 0), uuidAt(bytes, uuidLength)]
  if (!id || !keyId) return undefined
  const enc = bytes.slice(starts, starts + encBytes)
  return { id, keyId, enc, sealed: bytes.slice(starts + encBytes) }
}

function uuidAt(bytes: Uint8Array, from: number): string | undefined {
  try {
    const text = asText(bytes.subarray(from, from + uuidLength))
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : undefined
  } catch {
    return undefined
  }
}

/** What several are sent as. */
export const contentType = 'application/octet-stream'

/** So many may be sent at once. */
export const mostTogether = 20

export function packTogether(envelopes: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joined(envelopes.map(withLength))
}

/** @returns undefined where it is no such thing, or too many. */
export function unpackTogether(bytes: Uint8Array): Uint8Array[] | undefined {
  return partsOf(bytes, mostTogether)
}

/** What became of one that was sent, in the order in which they were sent. */
export type Answer =
  /** It is done, now or before; and where the page leads then. */
  | { said: 'kept'; location?: string }
  /** It can't be taken as it is: it is kept apart, for its account to look at. */
  | { said: 'kept apart' }
  /** The same, where the page asked first: nothing of it is kept. */
  | { said: 'refused' }
  /** Not just now. */
  | { said: 'again later'; seconds?: number }
  /** Nobody can open it, or nobody knows who sends it. */
  | { said: 'unreadable' }
