/** Runs something when it is its turn; throws where the signal comes first. */
export type Turns = <Result>(work: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>

/** So many at once, the others in the order in which they ask. */
export function turns(most: number): Turns {
  const waiting = new Set<() => void>()
  let running = 0
  /** A turn that ends is handed on, so that nobody who asks meanwhile comes first. */
  const end = () => {
    const [next] = waiting
    if (!next) running--
    else {
      waiting.delete(next)
      next()
    }
  }
  const turn = async (signal?: AbortSignal) => {
    if (signal?.aborted) throw gone()
    if (running < most) {
      running++
      return
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const leave = () => {
      // Who has been given a turn already ends it herself.
      if (waiting.delete(resolve)) reject(gone())
    }
    waiting.add(resolve)
    signal?.addEventListener('abort', leave, { once: true })
    await promise.finally(() => signal?.removeEventListener('abort', leave))
  }
  return async (work, signal) => {
    await turn(signal)
    try {
      if (signal?.aborted) throw gone()
      return await work()
    } finally {
      end()
    }
  }
}

function gone(): Error {
  return new Error('Whoever asked for it has gone.')
}
