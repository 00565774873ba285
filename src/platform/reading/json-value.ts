import { type Cut, words } from './json-cursor.ts'

/** A value, or what is wrong with it: a clause whose subject is the record. */
export type Parsed = { value: unknown } | { trouble: string }

/**
 * Parses what the cursor cut out. In its strings, escaped NULs are dropped and halves of surrogate
 * pairs become U+FFFD, which PostgreSQL would refuse; `__proto__` is a name like any other.
 */
export function parsed(cut: Cut): Parsed {
  if ('trouble' in cut) return { trouble: cut.trouble }
  try {
    const value: unknown = JSON.parse(cut.text)
    return { value: mayNeedMending.test(cut.text) ? mended(value) : value }
  } catch (error) {
    const [, position] = /at position (\d+)/.exec(String(error)) ?? []
    const near = cut.start + Number(position ?? 0) + 1
    return { trouble: `isn't right JSON near character ${words(near)}` }
  }
}

const mayNeedMending = /\\u(?:0000|d[89a-f])/i

/** Recursion is safe here: what the cursor cuts out has few levels. */
function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (Array.isArray(value)) return value.map(mended)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [mended(name), mended(inner)]),
  )
}
