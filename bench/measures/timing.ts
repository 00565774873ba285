/** How long things took, in milliseconds. */
export interface Timing {
  count: number
  p50: number
  p95: number
  p99: number
  /** How many were done in a second. */
  aSecond: number
}

/**
 * Does each piece of work, by so many clients of whom each begins the next as soon as it has done
 * one.
 * @param one does it and returns how many milliseconds it took.
 */
export async function timed<Work>(
  work: Iterable<Work>,
  clients: number,
  one: (work: Work, client: number) => Promise<number>,
): Promise<Timing> {
  const times: number[] = []
  const left = Iterator.from(work)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (const next of left) times.push(await one(next, client))
    }),
  )
  return timingOf(times, performance.now() - began)
}

export function timingOf(times: number[], wholeMilliseconds: number): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN
  const aSecond = (times.length / wholeMilliseconds) * 1000
  return { count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), aSecond }
}

/** Of what was done one after the other. */
export const oneAfterTheOther = (times: number[]): Timing =>
  timingOf(
    times,
    times.reduce((sum, time) => sum + time, 0),
  )

/** Milliseconds that some work takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
