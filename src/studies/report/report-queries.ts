import type { StudyData } from '../bundle/study-data.ts'
import { comparedCodings } from '../coding/coder/visible.ts'
import { matrix } from '../coding/matrices/matrix.ts'
import type { Found } from '../find/find.ts'
import type { Query } from '../find/figures.tsx'
import { asking, queriesOf, type Table } from '../find/queries.ts'
import { agreementJson } from './agreement-json.ts'
import { planJson } from './plan-json.ts'

const coded: Table[] = [
  ...(['study', 'member', 'code', 'coding', 'turn', 'transcript', 'assignment'] as const),
]
const planned: Table[] = [
  ...(['study', 'hypothesis', 'arm', 'band', 'site', 'wanted', 'instrument'] as const),
  ...(['topicGuide', 'benchmark', 'outcome', 'peopleWanted', 'frozenPlan', 'planChange'] as const),
]
const counted: Table[] = [
  ...([
    'code',
    'coding',
    'turn',
    'assignment',
    'participant',
    'organisation',
    'arm',
    'site',
  ] as const),
]

/** All that the team’s report says: what pages say, how far coders agree, who spoke of what, and the plan. */
export function reportQueriesOf(data: StudyData, found: Found, asOf: string): Query[] {
  const query = asking(data)
  const { columns, rows, total, untied } = matrix({ ...data, coding: comparedCodings(data) }, 'arm')
  const spoken = {
    columns: columns.map(({ name, of }) => ({ name, of: { ...of } })),
    rows: rows.map(({ name, depth, cells, total: all }) => ({
      ...{ name: `${'– '.repeat(depth)}${name}`, total: { ...all } },
      cells: cells.map((cell) => ({ ...cell })),
    })),
    ...{ total: { ...total }, untied },
  }
  return [
    ...queriesOf(data, found, asOf, query),
    query('plan', 'The plan as it was frozen, and what was changed since', planned, planJson(data)),
    query(
      'agreement',
      'How far coders agree, by turn and by character',
      coded,
      agreementJson(data),
    ),
    query('matrix', 'Who spoke of what: people and organisations', counted, spoken),
  ]
}
