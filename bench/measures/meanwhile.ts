import { setTimeout as pause } from 'node:timers/promises'

/** Looks at something again and again while some work is done. @returns what comes of the work. */
export async function lookMeanwhile<T>(
  work: Promise<T>,
  milliseconds: number,
  look: () => Promise<unknown>,
): Promise<T> {
  const isOver = work.then(
    () => true,
    () => true,
  )
  do await look()
  while (!(await Promise.race([isOver, pause(milliseconds, false)])))
  return work
}
