import { z } from 'zod'
import { wilson, type Json } from '#stats'
import { canonical, hashOf } from '../../../platform/canonical.ts'
import { parseAnyDepth } from '../../../platform/parse-any-depth.ts'
import { Problem } from '../../../platform/problem.ts'
import type { Solve } from '../../../platform/solver/solver.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { find, type Found } from '../../find/find.ts'
import type { Query } from '../../find/figures.tsx'
import { method } from '../../find/queries.ts'
import { publicOutcomes, publicPrices, publicTables, tableOf, toldTableOf } from './count-tables.ts'
import { publicAgreementJson } from '../agreement-json.ts'
import { publicPlanJson } from '../plan-json.ts'
import { release, type Released, type ShownCounts } from './release.ts'

const format = 'goldcrest-public-study'

const querySchema = z.object({
  ...{ name: z.string().max(100), asks: z.string().max(1000) },
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  result: z.json(),
})

/** What the public gets of a study: suppressed tables, and what the team says of them. Nothing else is in it. */
export interface PublicBundle {
  format: typeof format
  version: 1
  queries: Query[]
}

/**
 * What a study’s data make public, and what has to be kept of that for the next time.
 * @param known what was kept, where it was published before: the same, and there at once.
 */
export function publish(
  data: StudyData,
  asOf: string,
  solve: Solve,
  { found = find(data), known }: { found?: Found; known?: Released | undefined } = {},
): { bundle: PublicBundle; released: Released } {
  const released = known ?? release(publicTables(data, found), earlierOf(data), solve)
  const shown = new Map(released.tables.map(({ name, shown: counts }) => [name, counts]))
  const { title, aim, controller, approval, contact, invented } = data.study[0]!
  const queries = [
    query('study', 'What the study is', {
      title,
      aim,
      controller,
      approval,
      contact,
      invented,
      asOf,
    }),
    query('method', 'What the methods take for granted', { ...method }),
    query(
      'hypotheses',
      'What was asked, and the sentence by rule that each ends in',
      found.hypotheses.map(({ hypothesis: { name, words }, sentence }) => ({
        ...{ name, words, sentence },
      })),
    ),
    ...publicOutcomes(found).flatMap(({ outcome, answered }) => {
      const counts = shown.get(tableOf(outcome))
      if (!counts) return []
      const said = { name: outcome.name, question: answered.question ?? null, ...tableJson(counts) }
      const place = found.outcomes.findIndex((one) => one.outcome === outcome) + 1
      return [
        query(`outcome.${place}`, `“${outcome.name}”: answers of two groups, suppressed`, {
          ...said,
          top: topJson(counts),
        }),
      ]
    }),
    ...found.hypotheses.flatMap(({ hypothesis }, place) => {
      const counts = shown.get(toldTableOf(hypothesis))
      if (!counts) return []
      const said = { name: hypothesis.name, ...tableJson(counts) }
      return [
        query(
          `told.${place + 1}`,
          `“${hypothesis.name}”: who spoke of it in talks, suppressed`,
          said,
        ),
      ]
    }),
    query('agreement', 'How far coders agree', publicAgreementJson(data)),
    query('plan', 'When the plan was frozen, and what was changed since', publicPlanJson(data)),
    ...(shown.has('people')
      ? [query('people', 'Who took part, suppressed', tableJson(shown.get('people')!))]
      : []),
    query('prices', 'What two groups charge', publicPrices(found)),
    query(
      'findings',
      'What the team found, and what co-researchers say of it, suppressed',
      found.findings.map(({ findingId, words, easyWords }) => {
        const verdicts = shown.get('verdicts')
        const row = verdicts?.rows.indexOf(findingId) ?? -1
        return { words, easyWords, verdicts: row < 0 ? [null, null, null] : verdicts!.counts[row]! }
      }),
    ),
  ]
  return { bundle: { format, version: 1, queries }, released }
}

function earlierOf({ report }: StudyData): Released[] {
  return report
    .filter(({ kind, released }) => kind === 'public' && released !== null)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
    .map(({ released }) => released as unknown as Released)
}

/** As its file holds it. */
export function writePublicBundle(bundle: PublicBundle): string {
  return `${canonical(bundle)}\n`
}

/** @throws Problem where it isn’t one, or was changed. */
export function readPublicBundle(text: string): PublicBundle {
  const schema = z.object({
    format: z.literal(format),
    version: z.literal(1),
    queries: querySchema.array().max(1000),
  })
  const bundle = parseAnyDepth(schema, jsonOf(text)) as PublicBundle | undefined
  if (!bundle)
    throw new Problem('This is no public bundle of a study that this version of Goldcrest reads.')
  const changed = bundle.queries.find(({ hash, result }) => hash !== hashOf(result))
  if (changed)
    throw new Problem(`“${changed.name}” in this bundle isn’t what was published: it was changed.`)
  return bundle
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The hash is of what is shown: one of what is hidden could be tried out. */
function query(name: string, asks: string, result: Json): Query {
  return { name, asks, hash: hashOf(result), result }
}

function tableJson({ rows, columns, counts, rowTotals, columnTotals, total, since }: ShownCounts) {
  return { rows, columns, counts, rowTotals, columnTotals, total, since }
}

/** The share of the top answer in each group, from what is shown; null where that is hidden. */
function topJson({ columns, counts, columnTotals }: ShownCounts): Json {
  return columns.map((group, at) => {
    const [top, people] = [counts[0]![at] ?? null, columnTotals[at] ?? null]
    const found = top === null || people === null || top > people ? undefined : wilson(top, people)
    return {
      ...{ group, share: found ? found.estimate : null },
      interval: found ? [found.lower, found.upper] : null,
    }
  })
}
