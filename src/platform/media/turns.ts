const together = 2
const mostWaiting = 6

let working = 0
const waiting: (() => void)[] = []

/**
 * Does heavy work two at a time, the others in turn. Each holds its request and its file, so no
 * more than a few may wait.
 * @returns undefined where too many wait already.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
  if (working >= together) {
    if (waiting.length >= mostWaiting) return undefined
    // Who ends hands its place to the next.
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else working++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else working--
  }
}
