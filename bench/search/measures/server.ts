import type { Blocks } from '../../children/loop.ts'
import type { Served } from '../../measures/goldcrest.ts'
import type { Timing } from '../../measures/timing.ts'
import type { LoadedArea } from '../load/load.ts'
import { pathsOf, questions } from '../needs.ts'

/** One way of asking, and how it went. */
export interface Scene {
  where: 'in one area' | 'over all'
  clients: number
  fresh: boolean
  timing: Timing
  blocks: Blocks
}

/** Every way of asking: here and everywhere, one and sixteen at once, remembered and not. */
export async function timeScenes(
  { pages, ask }: Served,
  areas: LoadedArea[],
  requests: number,
): Promise<Scene[]> {
  const scenes: Scene[] = []
  for (const where of ['in one area', 'over all'] as const)
    for (const fresh of [false, true])
      for (const clients of [1, 16]) {
        const among = where === 'over all' ? areas : areas.slice(0, 1)
        // Each need is asked before, so that what is remembered is there.
        await pages.get(pathsOf(questions(among, 300)), clients)
        const asked = pathsOf(questions(among, requests, fresh))
        await ask('begin')
        const timing = await pages.get(asked, clients)
        scenes.push({ where, clients, fresh, timing, blocks: await ask<Blocks>('blocks') })
      }
  return scenes
}
