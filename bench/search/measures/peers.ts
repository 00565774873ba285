import type { Terms } from '#providers'
import type { PeerQuestion, ToFill } from '../children/peer.ts'
import { startChild } from '../../children/start.ts'
import type { Question } from '../needs.ts'
import { milliseconds, type Timing } from '../../measures/timing.ts'

/** How fast a peer is, and what it takes. */
export interface PeerSpeed {
  seconds: number
  bytes: number
  timing: Timing
}

/** Megabytes that a peer may have, and minutes in which to take in all listings. */
const room = 8192
const patience = 5

/** @returns the speed, or why there is none. */
export async function timePeer(
  engine: string,
  of: { listings: number; areas: number; names: Terms },
  questions: Question[],
): Promise<PeerSpeed | string> {
  const child = startChild(new URL('../children/peer.ts', import.meta.url), {}, [
    '--expose-gc',
    `--max-old-space-size=${room}`,
  ])
  try {
    let bytes = 0
    const filled = await milliseconds(async () => {
      const toFill: ToFill = { engine, ...of }
      const late = Promise.withResolvers<never>()
      const timer = setTimeout(
        () => late.reject(new Error(`not within ${patience} minutes`)),
        patience * 60_000,
      )
      bytes = await Promise.race([child.ask<number>('fill', toFill), late.promise]).finally(() =>
        clearTimeout(timer),
      )
    })
    const asked = questions.map(({ area, what, where }): PeerQuestion => ({
      area: area.area.slug,
      what,
      where,
    }))
    await child.ask('ask', asked.slice(0, asked.length / 6))
    const timing = await child.ask<Timing>('ask', asked)
    return { seconds: filled / 1000, bytes, timing }
  } catch (error) {
    return `could not, with ${room / 1024} GB: ${(error as Error).message}`
  } finally {
    await child.stop()
  }
}
