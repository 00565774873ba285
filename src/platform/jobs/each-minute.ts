import { factsOf, type Log } from '../log.ts'

const minute = 60_000

/**
 * Does some work of the installation each minute in this process, never twice at once; what fails
 * is told, and tried again a minute later. Unlike a job it writes nothing when there is nothing to
 * do; so it is for work that two servers may do at the same time, and that finds by itself what is due.
 * @returns what stops it and waits for its end.
 */
export function eachMinute(
  name: string,
  work: (signal: AbortSignal) => Promise<void>,
  log: Log = () => {},
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let current: Promise<void> | undefined
  const timer = setInterval(() => {
    current ??= work(stopping.signal)
      .catch((error: unknown) => log('error', 'each minute', { work: name, ...factsOf(error) }))
      .finally(() => (current = undefined))
  }, minute)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await current
    },
  }
}
