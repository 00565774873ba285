// One peer in a process of its own: filled from the generator, then asked.
import type { Locality } from '#areas'
import type { Terms } from '#providers'
import { inventedAreas } from '../../generator/areas.ts'
import { inventedProviders } from '../../generator/providers.ts'
import { timed } from '../../measures/timing.ts'
import { peerDocuments } from '../peers/documents.ts'
import { engines, Peer } from '../peers/peer.ts'
import { answerParent } from '../../children/answer.ts'

/** The same listings as in the database, and how many of its areas. */
export interface ToFill {
  engine: string
  listings: number
  areas: number
  names: Terms
}

export interface PeerQuestion {
  area: string
  what: string
  where: string
}

let peer: Peer
const placesOf = new Map<string, Map<string, Locality>>()

answerParent({
  /** @returns how many bytes it takes to hold them. */
  async fill({ engine, listings, areas, names }: ToFill): Promise<number> {
    const before = settled()
    peer = new Peer(engines[engine]!())
    for (const [number, invented] of inventedAreas(listings).slice(0, areas).entries()) {
      const { slug: area, localities } = invented.details
      const places = new Map(
        localities.map((one) => [one.name, { ...one, localityId: one.name, outcode: null }]),
      )
      placesOf.set(area, places)
      const documents = [...inventedProviders(invented, number)].flatMap((details, listing) =>
        peerDocuments(details, names, { area, places, number: listing }),
      )
      await peer.add(documents)
    }
    return settled() - before
  },

  ask: (questions: PeerQuestion[]) =>
    timed(questions, 1, async ({ area, what, where }) => {
      const near = placesOf.get(area)!.get(where)
      const began = performance.now()
      await peer.order(what, near, placesOf.size > 1 ? area : undefined)
      return performance.now() - began
    }),
})

/** Bytes of this process once what nobody holds any more is gone. */
function settled(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage.rss()
}
