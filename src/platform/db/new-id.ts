import { createHash, randomBytes } from 'node:crypto'

let lastTime = 0
let count = 0

/**
 * A new UUIDv7 (RFC 9562): ids that one process makes sort in the order in which they were made,
 * also within a millisecond and when the clock steps back (its section 6.2, method 1).
 */
export function newId(): string {
  const random = randomBytes(10)
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    // 11 of 12 bits, so that at least 2,048 more fit into the same millisecond.
    count = random.readUInt16BE(0) & 0x7ff
  } else if (++count > 0xfff) {
    lastTime++
    count = 0
  }
  const time = lastTime.toString(16).padStart(12, '0')
  const counter = count.toString(16).padStart(3, '0')
  random[2] = (random[2]! & 0x3f) | 0x80
  const rest = random.toString('hex', 2)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${rest.slice(0, 4)}-${rest.slice(4)}`
}

/** The same UUID (version 8) for the same parts, for what is named by other things. */
export function stableId(...parts: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What came from outside as an id, when it can be one. */
export function uuid(text: string | undefined): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text ?? '') ? text : undefined
}
