/**
 * Lists in a cell, `one; two`. What belongs to an item and would end it is written with a backslash
 * in front, so that a list comes back as it was.
 */

const escapes: Record<string, string> = { ';': ';', '|': '|', '\\': '\\', n: '\n' }

/** Lists that are kept whole are far shorter. */
const longest = 50_000

/** @param by `;` (a new line ends an item too) or `|`. The parts keep their backslashes. */
export function split(text: string, by: ';' | '|'): string[] {
  const parts = ['']
  for (const [piece] of text.slice(0, longest).matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (piece === by || (by === ';' && piece === '\n')) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts.map((part) => part.trim())
}

/** A part without its backslashes. One before anything else stands for itself. */
export function plainPart(part: string): string {
  return part.replaceAll(/\\([;|\\n])/g, (_, escaped: string) => escapes[escaped]!)
}

/** The other way round. */
export function asPart(text: string): string {
  return text.replaceAll(/[;|\\]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
}

/** The items of a list, without empty ones. */
export function items(text: string): string[] {
  return split(text, ';').map(plainPart).filter(Boolean)
}

export function asItems(list: readonly string[]): string {
  return list.map(asPart).join('; ')
}
