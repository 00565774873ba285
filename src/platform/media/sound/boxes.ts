import { Cursor, Unfit } from './cursor.ts'
import { join } from './track.ts'

/** The boxes of MP4 and QuickTime (ISO/IEC 14496-12): a size, a name, and what is inside. */
export interface Box {
  type: string
  content: Uint8Array
}

/** What follows one another in these bytes. The last one may break off. */
export function boxesIn(bytes: Uint8Array): Box[] {
  const boxes: Box[] = []
  const from = new Cursor(bytes)
  while (from.left >= 8) {
    if (boxes.length > mostBoxes) throw new Unfit('damaged')
    const start = from.at
    const short = from.u32()
    const type = from.text(4)
    if (short === 1 && from.left < 8) break
    const size = short === 1 ? from.u64() : short === 0 ? bytes.length - start : short
    const inside = size - (from.at - start)
    if (inside < 0) break
    boxes.push({ type, content: from.take(Math.min(inside, from.left)) })
  }
  return boxes
}

/** Ten minutes have some hundreds; without an end, a file of tiny ones takes long. */
const mostBoxes = 20_000

/** The first box of each name, one inside the other; undefined where one is missing. */
export function boxAt(bytes: Uint8Array, ...path: string[]): Uint8Array | undefined {
  let inside: Uint8Array | undefined = bytes
  for (const type of path)
    inside = inside && boxesIn(inside).find((one) => one.type === type)?.content
  return inside
}

/** The same, where a sound can't do without. */
export function needBox(bytes: Uint8Array, ...path: string[]): Cursor {
  const content = boxAt(bytes, ...path)
  if (!content) throw new Unfit('damaged')
  return new Cursor(content)
}

export function allBoxes(bytes: Uint8Array, type: string): Uint8Array[] {
  return boxesIn(bytes)
    .filter((one) => one.type === type)
    .map(({ content }) => content)
}

/** Writes a box of numbers of 32 bits, bytes, and other boxes. */
export function box(type: string, ...content: (number | Uint8Array)[]): Uint8Array {
  const parts = content.map((one) => (typeof one === 'number' ? u32(one) : one))
  const size = parts.reduce((sum, part) => sum + part.length, 8)
  return join([u32(size), latin(type), ...parts])
}

export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

export function u16(...values: number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of values.entries()) view.setUint16(index * 2, value)
  return bytes
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
