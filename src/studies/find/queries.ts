import type { Json } from '#stats'
import { hashOf } from '../../platform/canonical.ts'
import { hashOfRows } from '../bundle/rows.ts'
import type { StudyData } from '../bundle/study-data.ts'
import type { Query } from './figures.tsx'
import type { Found } from './find.ts'
import { hypothesisJson } from './hypotheses.ts'
import { outcomeJson } from './outcomes.ts'
import { codingJson, sampleJson, studyJson } from './sample.ts'

export type Table = keyof StudyData

const counted: Table[] = [
  ...(['study', 'arm', 'organisation', 'participant', 'instrument', 'response', 'answer'] as const),
  ...(['outcome', 'benchmark', 'consent', 'withdrawal'] as const),
]
const told: Table[] = [
  ...(['hypothesis', 'hypothesisCode', 'code', 'coding', 'transcript', 'turn', 'finding'] as const),
  ...(['quote', 'verdict'] as const),
]

/** Asks something of a study: by its name, with the hash of the tables that it reads. */
export type Ask = (name: string, asks: string, reads: readonly Table[], result: Json) => Query

/** Each table is hashed once, however many queries read it. */
export function asking(data: StudyData): Ask {
  const hashes = new Map<Table, string>()
  const hashOfTable = (table: Table) => {
    const known = hashes.get(table) ?? hashOfRows(data[table])
    hashes.set(table, known)
    return known
  }
  return (name, asks, reads, result) => ({
    ...{ name, asks, result },
    hash: hashOf(reads.map((table) => [table, hashOfTable(table)])),
  })
}

/** All that a study’s pages and reports may say in figures; a report has more: see `reportQueriesOf`. */
export function queriesOf(
  data: StudyData,
  found: Found,
  asOf: string,
  query: Ask = asking(data),
): Query[] {
  const ofOutcomes = found.outcomes.map((one, place) =>
    query(
      `outcome.${place + 1}`,
      `“${one.outcome.name}”: what each group answered, and how sure that is`,
      counted,
      outcomeJson(one),
    ),
  )
  return [
    query('study', 'What the study is', ['study'], studyJson(data, asOf)),
    query('method', 'What the methods take for granted', [], { ...method }),
    query(
      'sample',
      'Who took part',
      [
        ...(['arm', 'site', 'organisation', 'participant', 'interview', 'interviewed'] as const),
        ...(['member', 'response', 'transcript'] as const),
      ],
      sampleJson(data, found.arms),
    ),
    ...ofOutcomes,
    ...found.families.map(({ name, rows }, place) =>
      query(`family.${place + 1}`, 'Tests that are told together, adjusted', counted, {
        name,
        rows,
      }),
    ),
    query('prices', 'What the visit that people want costs', [...counted, 'price'], {
      ...found.prices,
    }),
    query('coding', 'What was coded', [...told, 'member'], codingJson(data)),
    query(
      'findings',
      'What the team found, and what co-researchers say of it',
      [...told, 'study', 'participant', 'consent', 'withdrawal'],
      found.findings,
    ),
    ...found.hypotheses.map((one, place) =>
      query(
        `hypothesis.${place + 1}`,
        `“${one.hypothesis.name}”: figures, talks and verdicts side by side`,
        [...counted, ...told, 'price'],
        hypothesisJson(one),
      ),
    ),
  ]
}

/** Named here once: sentences about methods ask for them, as all figures are asked for. */
export const method = {
  confidence: 0.95,
  level: 0.05,
  power: 0.8,
  lowExpected: 5,
  fewestProviders: 5,
  smallUnder: 5,
  rounding: 5,
  fewestForMoney: 5,
} as const
