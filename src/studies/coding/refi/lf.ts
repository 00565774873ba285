/** A text with lines that end in LF only, and where a place of the text before stands in it. */
export interface LfText {
  words: string
  /** @param position in code points of the text as it came. */
  at(position: number): number
  /** In code points, as it came. */
  length: number
}

/** Other programs count both characters of a Windows line end: their places are moved with the text. */
export function withLf(text: string): LfText {
  const points = Array.from(text)
  const places = new Uint32Array(points.length + 1)
  let words = ''
  let count = 0
  for (const [index, point] of points.entries()) {
    places[index] = count
    const isDropped = point === '\0' || (point === '\r' && points[index + 1] === '\n')
    if (isDropped) continue
    words += point === '\r' ? '\n' : point
    count++
  }
  places[points.length] = count
  return { words, length: points.length, at: (position) => places[position] ?? count }
}
