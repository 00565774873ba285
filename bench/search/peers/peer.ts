import type { Locality } from '#areas'
import type { Engine } from './engine.ts'
import { reaches, type PeerDocument, type PeerReach } from './documents.ts'
import { miniSearch } from './minisearch.ts'
import { orama } from './orama.ts'

/** What each is, and the settings that somebody would choose who has read its guide. */
export const engines: Record<string, () => Engine> = {
  'MiniSearch, prefixes and slips': () => miniSearch({ stopWords: false }),
  'MiniSearch, and no small words': () => miniSearch({ stopWords: true }),
  'Orama, stems and slips': () => orama({ tolerance: 1 }),
  'Orama, stems': () => orama({ tolerance: 0 }),
}

/** An engine together with what it doesn't know: whom a service reaches. */
export class Peer {
  readonly #engine: Engine
  readonly #reach = new Map<string, PeerReach>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  async add(all: { document: PeerDocument; reach: PeerReach }[]): Promise<void> {
    for (const { document, reach } of all) this.#reach.set(document.id, reach)
    await this.#engine.add(all.map(({ document }) => document))
  }

  /** Providers in order, each by the best of her services. */
  async order(words: string, near?: Locality, area?: string): Promise<string[]> {
    const ids = await this.#engine.search(words, area)
    const found = ids.map((id) => this.#reach.get(id)!).filter((reach) => reaches(reach, near))
    return [...new Set(found.map((reach) => reach.provider))]
  }
}
