import { create, insertMultiple, search } from '@orama/orama'
import { depth, type Engine } from './engine.ts'
import { stopWords } from './stop-words.ts'

/** @param tolerance letters by which a word may differ. */
export function orama({ tolerance }: { tolerance: number }): Engine {
  const index = create({
    schema: {
      area: 'enum',
      name: 'string',
      kind: 'string',
      description: 'string',
      about: 'string',
    } as const,
    components: { tokenizer: { language: 'english', stemming: true, stopWords } },
  })
  return {
    async add(documents) {
      await insertMultiple(index, documents, 1000)
    },
    async search(words, area) {
      const { hits } = await search(index, {
        term: words,
        properties: ['name', 'kind', 'description', 'about'],
        boost: { name: 3, kind: 2, description: 1.5 },
        tolerance,
        limit: depth,
        where: area === undefined ? undefined : { area: { eq: area } },
      })
      return hits.map((hit) => hit.id)
    },
  }
}
