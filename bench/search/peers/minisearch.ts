import MiniSearch from 'minisearch'
import type { PeerDocument } from './documents.ts'
import { depth, type Engine } from './engine.ts'
import { stopWords as smallWords } from './stop-words.ts'

export function miniSearch({ stopWords }: { stopWords: boolean }): Engine {
  const small = new Set(stopWords ? smallWords : [])
  const index = new MiniSearch<PeerDocument>({
    fields: ['name', 'kind', 'description', 'about'],
    storeFields: ['area'],
    processTerm(term) {
      const word = term.toLowerCase()
      return small.has(word) ? null : word
    },
    searchOptions: {
      boost: { name: 3, kind: 2, description: 1.5 },
      // Its guide's own advice: none of either for the shortest words.
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'OR',
    },
  })
  return {
    async add(documents) {
      index.addAll(documents)
    },
    async search(words, area) {
      const found = index.search(words, {
        filter: area === undefined ? undefined : (one) => one.area === area,
      })
      return found.slice(0, depth).map((one) => one.id as string)
    },
  }
}
