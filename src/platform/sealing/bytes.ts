/** Numbers, texts and parts as bytes, each part with its length before it. */

export function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A part with its length before it, in four bytes. */
export function withLength(part: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, part.length)
  return joined([length, part])
}

/**
 * The parts of what `withLength` wrote, one after the other.
 * @returns undefined where they don't fill it exactly, or are more than `most`.
 */
export function partsOf(whole: Uint8Array, most: number): Uint8Array[] | undefined {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  const parts: Uint8Array[] = []
  for (let at = 0; at < whole.length;) {
    if (parts.length === most || at + 4 > whole.length) return undefined
    const end = at + 4 + view.getUint32(at)
    if (end > whole.length) return undefined
    parts.push(whole.subarray(at + 4, end))
    at = end
  }
  return parts
}

export const asBytes = (text: string) => new TextEncoder().encode(text)

/** @throws where it is no UTF-8. */
export const asText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

export function asBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
}

/** @throws where it is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.codePointAt(0)!)
}
