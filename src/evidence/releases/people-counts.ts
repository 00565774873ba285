import { sql } from 'kysely'
import type { EvidenceDb } from '../apart.ts'
import { windowsOf, type Period } from '../figures/of-period.ts'
import type { Sums } from '../figures/sums.ts'
import { isCellular, type Cellular, type Indicator } from '../indicators/indicator.ts'

/** True counts of one indicator, by enterprise and category. */
export interface Counts {
  indicator: string
  categories: string[]
  /** For each enterprise a number for each category. */
  of: Record<string, number[]>
  /** Categories of which it is said how many they are together. */
  some?: readonly string[]
  /** Of an amount: the people without whom there would be none of it. */
  tells?: readonly Told[]
  /** Everybody knows that an enterprise has as much in each of its categories. */
  alike?: true
  /** Everybody knows what an enterprise has in all of its categories. */
  wholes?: true
}

/** Of how many people an amount tells, by enterprise: in a category, or in all. */
export interface Told {
  category?: string
  people: Record<string, number>
}

/** Of how many people an amount tells in some enterprises. */
export function toldOf({ people }: Told, providers: Iterable<string>): number {
  return [...providers].reduce((all, id) => all + (people[id] ?? 0), 0)
}

/** The category of those who are counted where there is nothing to tell them apart by. */
export const everyone = ''

/**
 * People of each indicator, each once: at the enterprise that came most, as it was in the last month or four
 * weeks that count. So all groups' counts are sums of enterprises' counts, and nobody is in the area twice.
 */
export async function peopleCounts(
  db: EvidenceDb,
  { areaId, from, until, today }: Period & { areaId: string; today: string },
  indicators: readonly Indicator[],
): Promise<Counts[]> {
  const ofPeople = indicators.filter((one) => isCellular(one) && one.grain === 'person-window')
  const named = (combined: Cellular['combined']) =>
    ofPeople.filter((one) => 'combined' in one && one.combined === combined).map(({ name }) => name)
  const { rows } = await sql<{
    indicator: string
    provider_id: string
    category: string
    people: number
  }>`
    with cell as materialized (
      select * from evidence.person_window where area_id = ${areaId} and ${windowsOf({ from, until }, today)}),
    home as (
      select distinct on (person_id) person_id, provider_id
      from (select person_id, provider_id, sum(numerator) as visits from cell
        where indicator = 'people-supported' group by 1, 2) visited
      order by person_id, visits desc, provider_id),
    said as (
      select distinct on (indicator, person_id) indicator, person_id, provider_id,
        case when indicator = any (${named('spread')}::text[]) then category
          when indicator = any (${named('share_of_people')}::text[])
            then case when yes then 'yes' else 'no' end
          -- Of a mean: who has all of it, always.
          when indicator = any (${named('mean')}::text[]) then case when always then 'yes' else 'no' end
          else ${everyone} end as category
      from (select cell.*, bool_or(numerator > 0) over (partition by indicator, person_id, from_on) as yes,
          bool_and(numerator = denominator) over (partition by indicator, person_id) as always
        from cell where indicator = any (${ofPeople.map(({ name }) => name)}::text[])) asked
      order by indicator, person_id, from_on desc, numerator desc, provider_id, category)
    select indicator, coalesce(home.provider_id, said.provider_id) as provider_id, category,
      count(*)::int as people
    from said left join home using (person_id)
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return ofPeople.map((one) => {
    const { name } = one
    const isOfTwo = 'combined' in one && ['share_of_people', 'mean'].includes(one.combined)
    const cells = rows
      .filter(({ indicator }) => indicator === name)
      .map((row) => ({ providerId: row.provider_id, category: row.category, count: row.people }))
    return { ...countsOf(name, cells, isOfTwo ? ['yes', 'no'] : someOf(one)), ...together(one) }
  })
}

const someOf = (one: Indicator) => ('some' in one && one.some ? one.some : []) as readonly string[]
const together = (one: Indicator) => (someOf(one).length > 0 ? { some: someOf(one) } : {})

/** Records that are counted by enterprise: who asked and how, things. */
export function recordCounts(indicators: readonly Indicator[], all: readonly Sums[]): Counts[] {
  return indicators.flatMap((one) => {
    if (one.grain !== 'provider-month' || !isOfThings(one)) return []
    const own = all.filter(({ indicator }) => indicator === one.name)
    const cells = own.map(({ providerId, category, numerator }) => ({
      ...{ providerId, category, count: Math.round(numerator) },
    }))
    return [{ ...countsOf(one.name, cells, someOf(one)), ...together(one) }]
  })
}

/** Whether what it adds up are things that are counted one by one, and by enterprise. */
function isOfThings({ combined, unit }: Cellular): boolean {
  return combined === 'spread' || (combined === 'sum' && (unit === 'things' || unit === 'people'))
}

export function countsOf(
  indicator: string,
  cells: readonly { providerId: string; category: string; count: number }[],
  always: readonly string[] = [],
): Counts {
  const categories = [...new Set([...always, ...cells.map(({ category }) => category)])]
  if (categories.length === 0) categories.push(everyone)
  const of: Record<string, number[]> = {}
  for (const { providerId, category, count } of cells) {
    of[providerId] ??= categories.map(() => 0)
    of[providerId][categories.indexOf(category)]! += count
  }
  return { indicator, categories, of }
}
