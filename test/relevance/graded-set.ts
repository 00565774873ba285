// The graded set: needs as people say them, the listings of an invented county, and how well each
// listing suits each need. Graders saw neither the search nor one another's half.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { areaSchema } from '#areas'
import { providerSchema } from '#providers'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface GradedNeed {
  id: string
  kind: string
  what: string
  where?: string
  half: 'tune' | 'report'
  /** 3: just what was asked; 2: suits well; 1: might help. By the listing's name. */
  grades: Record<string, number>
}

export function gradedNeeds(half: GradedNeed['half']): GradedNeed[] {
  const grades = json<Record<string, Record<string, number>>>(`test/relevance/grades-${half}.json`)
  return json<Omit<GradedNeed, 'grades'>[]>('test/relevance/needs.json')
    .filter((need) => need.half === half)
    .map((need) => ({ ...need, grades: grades[need.id] ?? {} }))
}

/** The invented county and all its listings: the demonstration's, and as many again. */
export const marl = areaSchema.parse(json('demo/marl/area.json'))
export const listings = ['demo/marl/providers', 'test/relevance/listings'].flatMap((folder) =>
  readdirSync(root + folder)
    .toSorted()
    .flatMap((file) => providerSchema.array().parse(json(`${folder}/${file}`))),
)

function json<T>(file: string): T {
  return JSON.parse(readFileSync(root + file, 'utf8')) as T
}
