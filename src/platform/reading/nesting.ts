/** Follows the brackets and strings of one JSON value through pieces of text. */
export interface Nesting {
  /** @returns the index behind the value's last character, or -1 where it goes on. */
  endIn(text: string, from: number): number
  /** Whether it opened more levels than it may. */
  tooDeep(): boolean
  /** Whether a bracket was closed by one of the other kind: there is no telling where it ends. */
  crossed(): boolean
  /** Whether it is a bare word or number, which the end of the text ends too. */
  bare(): boolean
}

/** @param most levels that the value may open: deeper ones are only counted, whatever they are. */
export function followNesting(most: number): Nesting {
  const closers: number[] = []
  let depth = 0
  let deepest = 0
  let inString = false
  let escaped = false
  let begun = false
  let crossed = false

  function endIn(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (inString) {
        if (escaped) escaped = false
        else if (code === backslash) escaped = true
        else if (code === quote) {
          inString = false
          if (depth === 0) return at + 1
        }
      } else if (code === quote || code === brace || code === bracket) {
        if (depth === 0 && begun) return at
        if (code === quote) inString = true
        else {
          if (depth < most) closers[depth] = code + 2
          deepest = Math.max(deepest, ++depth)
        }
      } else if (code === brace + 2 || code === bracket + 2) {
        if (depth === 0) return at
        depth--
        if (depth < most && closers[depth] !== code) {
          crossed = true
          return at
        }
        if (depth === 0) return at + 1
      } else if (depth === 0 && (code <= space || code === comma || code === colon)) return at
      begun = true
    }
    return -1
  }

  return {
    endIn,
    tooDeep: () => deepest > most,
    crossed: () => crossed,
    bare: () => depth === 0 && !inString,
  }
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const space = 0x20
// Each of these is closed by the character two after it.
const bracket = 0x5b
const brace = 0x7b
