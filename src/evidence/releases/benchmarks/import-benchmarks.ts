import { sql } from 'kysely'
import { z } from 'zod'
import type { WholeTransaction } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Row } from '../../../platform/reading/index.ts'
import { asCounting } from '../../apart.ts'
import type { Unit } from '../../indicators/indicator.ts'
import { indicators } from '../../indicators/indicators.ts'
import { eight } from '../eight.ts'
import { councilRate } from './benchmarks.ts'

/** Columns of numbers from elsewhere, and of answers to a survey here. */
export const benchmarkColumns = 'indicator,reach,group,value,n,year,source,checked_on'
export const surveyColumns = 'question,group,asked,top,year,source,checked_on'

export interface BroughtIn {
  benchmarks: number
  counts: number
}

const words = z.string().trim().min(1).max(300)
const whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const said = {
  group: z.string().trim().max(200),
  ...{ year: words, source: words, checked_on: z.iso.date() },
}
const benchmark = z
  .object({
    ...{ indicator: words, reach: z.enum(['area', 'national']) },
    value: z
      .string()
      .regex(/^\d{1,9}(\.\d{1,6})?$/)
      .transform(Number),
    n: whole.or(z.literal('').transform(() => null)),
    ...said,
  })
  .refine(({ indicator, value }) => unitOf(indicator) !== 'share' || value <= 1, {
    path: ['value'],
    error: 'share',
  })
const survey = z
  .object({ question: words, asked: whole, top: whole, ...said })
  .refine(({ asked, top }) => asked > 0 && top <= asked)

/** What of each column there may be. */
const hints: Record<string, string> = {
  ...{
    indicator: 'a name',
    question: 'a name',
    reach: 'area or national',
    value: 'a number like 0.33',
  },
  ...{
    n: 'a whole number, or nothing',
    asked: 'a whole number',
    top: 'a whole number that is no more than were asked',
  },
  ...{
    year: 'like 2020-21',
    source: 'where it is from',
    checked_on: 'a day like 2026-11-23',
    group: 'words, or nothing',
  },
}

/**
 * Brings in numbers to read figures beside, or answers to a survey by group: which, its headings say. All or
 * nothing; the same again takes the place of what was there.
 * @returns a sentence where something isn’t right.
 */
export async function importBenchmarks(
  db: WholeTransaction,
  { areaId, by, rows }: { areaId: string; by: string; rows: AsyncIterable<Row> },
): Promise<BroughtIn | string> {
  const read = await readRows(rows)
  if (typeof read === 'string') return read
  return asCounting(db, async (counting) => {
    for (const one of read.benchmarks)
      await sql`insert into evidence.benchmark (area_id, benchmark_id, indicator, reach, group_name, value, n, year,
          source, checked_on, imported_by)
        values (${areaId}, ${newId()}, ${one.indicator}, ${one.reach}, ${one.group}, ${inUnits(one)}, ${one.n},
          ${one.year}, ${one.source}, ${one.checked_on}, ${by})`.execute(counting)
    for (const one of read.counts)
      await sql`insert into evidence.survey_count (area_id, count_id, question, group_name, asked, top, year, source,
          checked_on, imported_by)
        values (${areaId}, ${newId()}, ${one.question}, ${one.group}, ${one.asked}, ${one.top}, ${one.year},
          ${one.source}, ${one.checked_on}, ${by})`.execute(counting)
    return { benchmarks: read.benchmarks.length, counts: read.counts.length }
  })
}

async function readRows(rows: AsyncIterable<Row>) {
  const found = {
    benchmarks: [] as z.infer<typeof benchmark>[],
    counts: [] as z.infer<typeof survey>[],
  }
  let heads: string[] | undefined
  for await (const one of rows) {
    if ('trouble' in one) return `Row ${one.row} ${one.trouble}.`
    if (!heads) {
      heads = one.cells.map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_'))
      const wanted = heads.includes('question') ? surveyColumns : benchmarkColumns
      const missing = wanted.split(',').filter((name) => !heads!.includes(name))
      if (missing.length > 0)
        return `The first row needs these headings, too: ${missing.join(', ')}.`
      continue
    }
    const given = Object.fromEntries(heads.map((name, at) => [name, one.cells[at]?.trim() ?? '']))
    const parsed = heads.includes('question') ? survey.safeParse(given) : benchmark.safeParse(given)
    if (!parsed.success) {
      const column = String(parsed.error.issues[0]?.path[0] ?? 'top')
      const isShare = parsed.error.issues[0]?.message === 'share'
      const hint = isShare ? 'a share of 1, like 0.33,' : (hints[column] ?? 'something')
      return `Row ${one.row}: put ${hint} under “${column}”.`
    }
    if ('question' in parsed.data) found.counts.push(parsed.data)
    else found.benchmarks.push(parsed.data)
    if (found.benchmarks.length + found.counts.length > 10_000)
      return 'That is more than 10,000 rows: bring in fewer.'
  }
  if (!heads) return 'There is nothing in it: paste rows, with their headings first.'
  return found
}

/** Hours are written as hours and kept as minutes, money as pounds and kept as pence, as figures are. */
function inUnits({ indicator, value }: { indicator: string; value: number }): number {
  const unit = unitOf(indicator)
  return unit === 'hours' ? value * 60 : unit === 'pence' ? Math.round(value * 100) : value
}

/** What is no figure’s name is a question of a survey: its numbers are shares. */
export function unitOf(indicator: string): Unit {
  if (indicator === councilRate) return 'pence'
  return [...indicators, ...eight].find(({ name }) => name === indicator)?.unit ?? 'share'
}
