import { monitorEventLoopDelay } from 'node:perf_hooks'

/** How long nothing else got its turn in this process's event loop, in milliseconds. */
export interface Blocks {
  longest: number
  p99: number
  /** The longest that it worked by itself, without what it waited for a processor. */
  longestWork: number
}

/** Looks at the event loop each millisecond. */
export function watchLoop(): { begin(): void; blocks(): Blocks } {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let longestWork = 0
  let before = process.threadCpuUsage()
  setInterval(() => {
    const now = process.threadCpuUsage()
    const work = now.user - before.user + now.system - before.system
    if (work > longestWork) longestWork = work
    before = now
  }, 1)
  // What is measured is from one look to the next, a millisecond when nothing is in the way.
  const beyond = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - 1)
  return {
    begin() {
      delay.reset()
      longestWork = 0
    },
    blocks: () => ({
      longest: beyond(delay.max),
      p99: beyond(delay.percentile(99)),
      longestWork: longestWork / 1000,
    }),
  }
}
