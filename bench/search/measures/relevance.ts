import { localities } from '#areas'
import { terms } from '#providers'
import { read } from '../../../src/directory/search/find.ts'
import { gradedNeeds, listings, type GradedNeed } from '../../../test/relevance/graded-set.ts'
import { withGradedCounty, type GradedCounty } from '../../../test/relevance/marl.ts'
import { figuresOf, type Figures } from '../../../test/relevance/measures.ts'
import { orderFor } from '../../../test/relevance/run.ts'
import { peerDocuments } from '../peers/documents.ts'
import { engines, Peer } from '../peers/peer.ts'

/** How well each finds what people need, on both halves of the graded set. */
export type Relevance = Record<GradedNeed['half'], Record<string, Figures>>

export function relevanceOfAll(): Promise<Relevance> {
  return withGradedCounty(async (county) => {
    const orders: Record<string, (need: GradedNeed) => Promise<string[]>> = {
      Goldcrest: (need) => orderFor(county, need, 'both'),
      'Goldcrest, by words only': (need) => orderFor(county, need, 'words only'),
    }
    for (const [name, engine] of Object.entries(engines))
      orders[name] = await orderBy(county, new Peer(engine()))
    const half = async (which: GradedNeed['half']) => {
      const figures: Record<string, Figures> = {}
      for (const [name, order] of Object.entries(orders)) {
        const results = []
        for (const need of gradedNeeds(which))
          results.push({ order: await order(need), grades: need.grades })
        figures[name] = figuresOf(results)
      }
      return figures
    }
    return { tune: await half('tune'), report: await half('report') }
  })
}

/** A peer's order: it is given the words as they were typed, and the place as we read it. */
async function orderBy({ area, meaning, inArea }: GradedCounty, peer: Peer) {
  await inArea(async (db) => {
    const names = await terms(db)
    const places = new Map((await localities(db, area.areaId)).map((one) => [one.name, one]))
    for (const [number, details] of listings.entries())
      await peer.add(peerDocuments(details, names, { area: area.slug, places, number }))
  })
  return async ({ what, where = '' }: GradedNeed): Promise<string[]> => {
    const asked = { what, where, chosen: new Map() }
    const { sought } = await inArea((db) => read(db, meaning, area, asked))
    const providers = await peer.order(what, sought.near)
    return providers.map((provider) => listings[Number(provider.split(' ')[1])]!.name)
  }
}
