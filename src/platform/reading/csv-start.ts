/**
 * Looks at the first lines of CSV for what stands between its cells. A byte order mark goes, and a
 * first line `sep=;`, which only tells Excel the same.
 */
export async function csvStart(
  text: AsyncIterable<string>,
): Promise<{ delimiter: string; rest: AsyncIterable<string> }> {
  const chunks = text[Symbol.asyncIterator]()
  let start = ''
  let whole = false
  while (start.length < looked && !whole) {
    const { done, value } = await chunks.next()
    if (done) whole = true
    else start += value
  }
  start = start.replace(/^\ufeff/, '')
  const [said, delimiter] = /^"?sep=([,;\t|])"?(?:\r?\n|\r)/i.exec(start) ?? []
  if (said) start = start.slice(said.length)
  return {
    delimiter: delimiter ?? guessDelimiter(start.slice(0, looked), whole),
    rest: restOf(start, chunks),
  }
}

const looked = 16_384

async function* restOf(start: string, chunks: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield start
    for (;;) {
      const { done, value } = await chunks.next()
      if (done) return
      yield value
    }
  } finally {
    await chunks.return?.()
  }
}

/**
 * Comma, semicolon or tab: the one that every line has, then the one that the first has most.
 * @param whole whether the last line is complete.
 */
export function guessDelimiter(start: string, whole = true): string {
  const lines = start
    .replaceAll(/"[^"]*"/g, 'x')
    .split(/[\r\n]+/)
    .filter((line) => line.trim())
  const judged = lines.slice(0, whole || lines.length < 2 ? 5 : Math.min(5, lines.length - 1))
  const scores = [',', ';', '\t'].map((delimiter) => {
    const counts = judged.map((line) => line.split(delimiter).length - 1)
    return { delimiter, least: Math.min(...counts), inFirst: counts[0] ?? 0 }
  })
  const [best] = scores.toSorted((a, b) => b.least - a.least || b.inFirst - a.inFirst)
  return best!.delimiter
}
