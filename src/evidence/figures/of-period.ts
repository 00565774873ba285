import { sql, type RawBuilder } from 'kysely'
import { indicators } from '../indicators/indicators.ts'

export interface Period {
  /** The first day, and the day after the last: beginnings of months. */
  from: string
  until: string
}

const wholeMonths = indicators.flatMap((one) => ('wholeMonths' in one ? [one.name] : []))

/**
 * Which months of enterprises are a period's. What says something of whole months only is left out of one that
 * has not ended.
 * @param today none: today in the area.
 */
export function monthsOf({ from, until }: Period, today?: string): RawBuilder<boolean> {
  return sql`(month >= ${from}::date and month < ${until}::date and ${hasEnded('month', today)})`
}

/** Which months and four weeks of people are a period's: four weeks are of the one in which they end. */
export function windowsOf({ from, until }: Period, today?: string): RawBuilder<boolean> {
  return sql`(span = 'month' and from_on >= ${from}::date and from_on < ${until}::date and ${hasEnded('from_on', today)}
    or span = 'four_weeks' and from_on > ${from}::date - 28 and from_on <= ${until}::date - 28)`
}

function hasEnded(month: 'month' | 'from_on', today?: string) {
  return sql`(${sql.ref(month)} < date_trunc('month', ${today ?? sql`current_date`}::date)
    or indicator <> all (${wholeMonths}::text[]))`
}
