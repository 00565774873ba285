import { Problem } from '../problem.ts'
import { followNesting } from './nesting.ts'

export interface JsonLimits {
  /** Characters of one record or document. */
  characters: number
  /** Levels of lists and objects in it. */
  depth: number
}

/** A stretch of the text that should be one JSON value, or why it isn't kept. */
export type Cut = { start: number } & ({ text: string } | { trouble: string })

/** Steps through the text of JSON, value by value, and holds no more than one. */
export interface JsonCursor {
  /** The next character that is no white space, which stays to be read; '' at the end. */
  peek(): Promise<string>
  /** Passes the character that was peeked at. */
  step(): void
  /** Reads the value that comes next. @param around levels that it stands in already. */
  value(around?: number): Promise<Cut>
  /** Reads to the end of the line. */
  line(): Promise<Cut>
  /** How many characters were passed. */
  position(): number
  /** Grows whenever line ends are passed. */
  lines(): number
  /** A `Problem` for what is there instead of what should be. */
  wrong(expected: string): Problem
  close(): Promise<void>
}

export function cursorOver(pieces: AsyncIterable<string>, limits: JsonLimits): JsonCursor {
  const chunks = pieces[Symbol.asyncIterator]()
  let chunk = ''
  let at = 0
  let before = 0
  let lines = 0

  const position = () => before + at

  async function more(): Promise<boolean> {
    before += chunk.length
    at = 0
    for (;;) {
      const next = await chunks.next()
      chunk = next.done ? '' : next.value
      if (next.done || chunk) return !next.done
    }
  }

  async function peek(): Promise<string> {
    do {
      for (; at < chunk.length; at++) {
        if (!' \t\r\n'.includes(chunk[at]!)) return chunk[at]!
        if (chunk[at] === '\n') lines++
      }
    } while (await more())
    return ''
  }

  async function value(around = 0): Promise<Cut> {
    await peek()
    const start = position()
    const nesting = followNesting(limits.depth - around)
    const cut = await cutTo(nesting.endIn)
    if (nesting.crossed()) throw wrong('the other kind of bracket')
    if (!cut.ended && (position() === start || !nesting.bare())) throw brokenOff(position())
    if (cut.text.includes('\n')) lines++
    return judged(start, cut, nesting.tooDeep())
  }

  async function line(): Promise<Cut> {
    const start = position()
    const cut = await cutTo((piece, from) => piece.indexOf('\n', from))
    const nesting = followNesting(limits.depth)
    const whole = nesting.endIn(cut.text, 0) !== -1 || nesting.bare()
    if (!cut.ended && !whole) throw brokenOff(position())
    return judged(start, cut, nesting.tooDeep())
  }

  /** Reads up to where `endIn` says, but keeps no more than a record may have. */
  async function cutTo(endIn: (piece: string, from: number) => number) {
    let text = ''
    let size = 0
    do {
      const end = endIn(chunk, at)
      const to = end === -1 ? chunk.length : end
      size += to - at
      text = size > limits.characters ? '' : text + chunk.slice(at, to)
      at = to
      if (end !== -1) return { text, size, ended: true }
    } while (await more())
    return { text, size, ended: false }
  }

  function judged(start: number, cut: { text: string; size: number }, tooDeep: boolean): Cut {
    if (cut.size > limits.characters) return { start, trouble: tooLarge(limits) }
    if (tooDeep) return { start, trouble: `nests more than ${limits.depth} levels deep` }
    return { start, text: cut.text }
  }

  function wrong(expected: string): Problem {
    const found = chunk[at]
    if (found === undefined) return brokenOff(position())
    return new Problem(
      `This isn't JSON near character ${words(position() + 1)}, where ${JSON.stringify(found)} stands instead of ${expected}: ask for the data again, as JSON.`,
    )
  }

  return {
    peek,
    step: () => void at++,
    value,
    line,
    position,
    lines: () => lines,
    wrong,
    close: async () => void (await chunks.return?.()),
  }
}

export const tooLarge = ({ characters }: JsonLimits) =>
  `is longer than ${words(characters)} letters`

export const words = (count: number) => count.toLocaleString('en-GB')

function brokenOff(position: number): Problem {
  return new Problem(
    `The JSON breaks off after character ${words(position)}, before its end: fetch or copy it again.`,
  )
}
