import { readCounts, type CardInput } from '#stats'
import { answersOf, type AnswerCount } from './crosstab-answers.ts'
import { benchmarkKey, readBenchmark, type Benchmark } from './crosstab-benchmark.ts'

import { levelsOf, namesIn } from './crosstab-levels.ts'
import type { CrosstabOptions } from './crosstab-options.ts'
import { openTable, tableRows } from './crosstab-rows.ts'
import { Problem } from './platform/problem.ts'

/** A table to compare, and what was asked for it to be made. */
export interface Question {
  input: Omit<CardInput, 'seed'>
  asked: {
    /** `null` where counts were given. */
    file: string | null
    rows: string | null
    cols: string | null
    cluster: string | null
    strata: string | null
    ordered: boolean
    /** How the order of answers and of groups was found. */
    answersOrder: string
    groupsOrder: string
    /** Rows of the file, below its headings. */
    read: number | null
    leftOut: { reason: string; rows: number }[]
  }
}

/** From a file with a row for each person. */
export async function fileQuestion(
  file: string,
  options: CrosstabOptions,
  input: AsyncIterable<Uint8Array>,
): Promise<Question> {
  const { rows, cols, cluster, strata, ordered } = options
  if (strata && !cluster)
    throw new Problem('--strata needs --cluster: name the column of providers too.')
  const benchmark = options.benchmark ? await readBenchmark(options.benchmark) : undefined
  const source = await openTable(file, input)
  const { counts, read, leftOut } = await answersOf(await tableRows(source), source.name, {
    answer: rows!,
    group: cols!,
    provider: cluster,
    type: strata,
    benchmark: benchmark?.column,
  })
  if (counts.length === 0)
    throw new Problem(
      `Nobody is left to count in ${source.name}: ${leftOut.map(({ reason, rows: number }) => `${number} with ${reason}`).join(', ') || 'it has headings only'}.`,
    )
  const answers = levelsOf(
    counts.map(({ answer }) => answer),
    options.levels,
    '--levels',
  )
  const groups = levelsOf(
    counts.map(({ group }) => group),
    options.groups,
    '--groups',
  )
  return {
    input: {
      groups: groups.names,
      answers: answers.names,
      counts: tableOf(counts, groups.names, answers.names),
      isOrdered: ordered,
      providers: cluster ? providersOf(counts, groups.names, answers.names) : undefined,
      benchmarked: benchmark && benchmarked(counts, groups.names, answers.names[0]!, benchmark),
      otherTests: otherTests(options.family),
    },
    asked: {
      file: source.name,
      rows: rows!,
      cols: cols!,
      cluster: cluster ?? null,
      strata: strata ?? null,
      ordered,
      answersOrder: answers.order,
      groupsOrder: groups.order,
      read,
      leftOut,
    },
  }
}

/** From counts: each row is a group, each column an answer. */
export async function countsQuestion(text: string, options: CrosstabOptions): Promise<Question> {
  if (options.cluster || options.strata)
    throw new Problem(
      '--cluster and --strata need a file with a row for each person: counts don’t say who is where.',
    )
  const counts = readCounts(text)
  const groups = namesOr(options.groups, 'row', counts.length, '--groups')
  const answers = namesOr(options.levels, 'column', counts[0]!.length, '--levels')
  const benchmark = options.benchmark ? await readBenchmark(options.benchmark) : undefined
  const cells = counts.flatMap((row, at) =>
    row.map((people, column) => ({
      group: groups[at]!,
      answer: answers[column]!,
      benchmark: groups[at]!,
      people,
    })),
  )
  return {
    input: {
      groups,
      answers,
      counts,
      isOrdered: options.ordered,
      benchmarked: benchmark && benchmarked(cells, groups, answers[0]!, benchmark),
      otherTests: otherTests(options.family),
    },
    asked: {
      file: null,
      rows: null,
      cols: null,
      cluster: null,
      strata: null,
      ordered: options.ordered,
      answersOrder: 'as given',
      groupsOrder: 'as given',
      read: null,
      leftOut: [],
    },
  }
}

function namesOr(said: string | undefined, word: string, count: number, option: string): string[] {
  const names = said === undefined ? undefined : namesIn(said)
  if (names && (names.length !== count || new Set(names).size < count || names.includes('')))
    throw new Problem(
      `${option} needs ${count} different names: one for each ${word} of the counts.`,
    )
  return names ?? Array.from({ length: count }, (_, at) => `${word} ${at + 1}`)
}

function tableOf(counts: readonly AnswerCount[], groups: string[], answers: string[]): number[][] {
  const rows = new Map(
    groups.map((group) => [group, new Map(answers.map((answer) => [answer, 0]))]),
  )
  for (const { group, answer, people } of counts) {
    const row = rows.get(group)!
    row.set(answer, row.get(answer)! + people)
  }
  return [...rows.values()].map((row) => [...row.values()])
}

const peopleOf = (counts: readonly AnswerCount[], is: (one: AnswerCount) => boolean) =>
  counts.reduce((sum, one) => sum + (is(one) ? one.people : 0), 0)

function providersOf(counts: readonly AnswerCount[], groups: string[], answers: string[]) {
  const found = Map.groupBy(counts, ({ provider, group, type }) =>
    JSON.stringify([provider, group, type]),
  )
  return [...found.values()].map((parts) => {
    const { provider, group, type } = parts[0]!
    return {
      provider: provider!,
      group: groups.indexOf(group),
      stratum: type,
      counts: answers.map((answer) => peopleOf(parts, (one) => one.answer === answer)),
    }
  })
}

/** Each group, and all, by what the benchmark expects; whom it doesn't know takes no part. */
function benchmarked(
  counts: readonly AnswerCount[],
  groups: string[],
  top: string,
  { column, shares }: Benchmark,
) {
  const shareOf = ({ benchmark = '' }: AnswerCount) => shares.get(benchmarkKey(benchmark))
  const known = counts.filter((one) => shareOf(one) !== undefined)
  if (known.length === 0)
    throw new Problem(
      `No ${column} of the answers is in the benchmark: it has ${[...shares.keys()].join(', ')}.`,
    )
  const of = (group: string, parts: readonly AnswerCount[]) => ({
    group,
    observed: peopleOf(parts, ({ answer }) => answer === top),
    expected: parts.map((one) => ({ people: one.people, share: shareOf(one)! })),
  })
  const each = groups.map((group) =>
    of(
      group,
      known.filter((one) => one.group === group),
    ),
  )
  return groups.length > 1 ? [...each, of('all', known)] : each
}

function otherTests(said: string | undefined): number[] {
  if (said === undefined) return []
  const p = said.split(',').map((one) => (one.trim() === '' ? Number.NaN : Number(one)))
  if (p.some((one) => !(one >= 0 && one <= 1)))
    throw new Problem('--family takes the p-values of the other tests: --family 0.18,0.25,0.65')
  return p
}
