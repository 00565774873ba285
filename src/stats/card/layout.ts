/** Text of a card is this wide at most. */
const width = 80

/** A sentence on lines of its own, indented. A word longer than a line is cut. */
export function wrapped(text: string, indent = 2): string[] {
  const room = width - indent
  const lines: string[] = []
  let line = ''
  // A p-value stays on its line.
  const held = plain(text).replaceAll(/\bp ([=<>]) (?=\d)/g, 'p\u00a0$1\u00a0')
  for (const word of held.split(/[ \n]+/).flatMap((one) => cut(one, room))) {
    if (line && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(line)
  return lines.map((one) => ' '.repeat(indent) + one.replaceAll('\u00a0', ' '))
}

/** A text just so wide: filled up, or cut with an ellipsis. */
export function column(text: string, size: number): string {
  const letters = [...plain(text)]
  if (letters.length > size) return `${letters.slice(0, size - 1).join('')}…`
  return letters.join('') + ' '.repeat(size - letters.length)
}

/** A share as a bar, in eighths of a letter. */
export function bar(share: number, size = 12): string {
  const eighths = Math.round(share * size * 8)
  const rest = eighths % 8
  return '█'.repeat(Math.floor(eighths / 8)) + (rest > 0 ? '▏▎▍▌▋▊▉'[rest - 1]! : '')
}

/** Without what would steer a terminal. */
const plain = (text: string) => text.replaceAll(/\p{C}/gu, ' ')

const lengthOf = (text: string) => [...text].length

function cut(word: string, size: number): string[] {
  const letters = [...word]
  const pieces: string[] = []
  for (let at = 0; at < letters.length; at += size)
    pieces.push(letters.slice(at, at + size).join(''))
  return pieces
}
