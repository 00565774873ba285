/** Why a sound can't be read; `readSound` turns it into a sentence. */
export class Unfit extends Error {
  override name = 'Unfit'
  readonly why: Why
  /** What the form is called, where it is one that nobody could play. */
  readonly kind: string | undefined

  constructor(why: Why, kind?: string) {
    super(why)
    this.why = why
    this.kind = kind
  }
}

export type Why = 'damaged' | 'empty' | 'long' | 'video' | 'other'

/** Reads bytes one after the other. Whatever they say, nothing beyond their end is read. */
export class Cursor {
  readonly bytes: Uint8Array
  at: number
  readonly #view: DataView

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  u8(): number {
    return this.#view.getUint8(this.#pass(1))
  }

  u16(littleEndian = false): number {
    return this.#view.getUint16(this.#pass(2), littleEndian)
  }

  i16(littleEndian = false): number {
    return this.#view.getInt16(this.#pass(2), littleEndian)
  }

  u32(littleEndian = false): number {
    return this.#view.getUint32(this.#pass(4), littleEndian)
  }

  i32(): number {
    return this.#view.getInt32(this.#pass(4))
  }

  /** What is larger than any file is all the same as what is just larger than this one. */
  u64(): number {
    return Number(this.#view.getBigUint64(this.#pass(8)))
  }

  i64(): number {
    return Number(this.#view.getBigInt64(this.#pass(8)))
  }

  text(length: number): string {
    return String.fromCharCode(...this.take(length))
  }

  take(length: number): Uint8Array {
    const start = this.#pass(length)
    return this.bytes.subarray(start, start + length)
  }

  skip(length: number): void {
    this.#pass(length)
  }

  /** @returns where it was. */
  #pass(length: number): number {
    const start = this.at
    if (!(length >= 0 && length <= this.bytes.length - start)) throw new Unfit('damaged')
    this.at = start + length
    return start
  }
}

/** Whether bytes have such a text at a place. */
export function says(bytes: Uint8Array, text: string, at = 0): boolean {
  if (at < 0 || at + text.length > bytes.length) return false
  for (let index = 0; index < text.length; index++)
    if (bytes[at + index] !== text.charCodeAt(index)) return false
  return true
}
