import { sql } from 'kysely'
import { unpaidTime } from '#practice'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { plannedOnce } from '../../platform/db/planned-once.ts'
import { asEnterprise, type EvidenceDb } from '../apart.ts'
import type { Period } from '../figures/of-period.ts'
import { enterpriseFacts } from '../once/facts.ts'

/** What an hour really brings whoever runs an enterprise, and of what it is worked out. */
export interface RealIncome {
  /** Months that have ended and in which there were visits. */
  months: number
  /** By what was agreed and the hours that were recorded; of so many of all visits a price is known. */
  incomePence: number
  priced: number
  visits: number
  /** What was said that a month costs, by the months. */
  costsPence?: number
  /** With people, where visits that overlap count once; on the way and at the desk. */
  visitMinutes: number
  unpaidMinutes: number
  /** None while something is missing. */
  penceAnHour?: number
  missing: ('visits' | 'prices' | 'costs')[]
}

interface Of extends Period {
  areaId: string
  providerId: string
  /** Herself in it: what somebody else noted of unpaid time is not hers to see. */
  workerIds: readonly string[]
  /** In the area: the month in which it is has not ended. */
  today: string
}

/**
 * The real hourly income of whoever runs an enterprise, worked out as she looks. It is for her eyes only:
 * no cell and no release holds it, and what it costs can't be read by who counts for the area. In her own
 * context, with what changed counted before.
 */
export async function realIncome(db: WholeTransaction, of: Of): Promise<RealIncome> {
  const { areaId, providerId, workerIds, from } = of
  const thisMonth = `${of.today.slice(0, 7)}-01`
  const until = of.until < thisMonth ? of.until : thisMonth
  const found = await asEnterprise(db, [providerId], async (own) => ({
    ...(await recorded(own, { ...of, until })),
    cost: (await enterpriseFacts(own, areaId, providerId)).penceAMonth,
  }))
  const { months, incomePence, priced, visits, visitMinutes, cost } = found
  const last = Temporal.PlainDate.from(until).subtract({ days: 1 }).toString()
  const range = { areaId, workerIds: [...workerIds], from, until: last }
  const unpaid = (await unpaidTime(db, range)).filter((one) => one.providerId === providerId)
  const unpaidMinutes = unpaid.reduce((sum, { minutes }) => sum + minutes, 0)
  const costsPence = cost === null ? undefined : cost * months
  const parts = { months, incomePence, priced, visits, costsPence, visitMinutes, unpaidMinutes }
  const missing: RealIncome['missing'] = []
  if (visitMinutes === 0) missing.push('visits')
  if (priced === 0) missing.push('prices')
  if (costsPence === undefined) missing.push('costs')
  if (missing.length > 0) return { ...parts, missing }
  const penceAnHour = ((incomePence - costsPence!) * 60) / (visitMinutes + unpaidMinutes)
  return { ...parts, penceAnHour, missing }
}

async function recorded(db: EvidenceDb, { areaId, providerId, workerIds, from, until }: Of) {
  const cells = (indicator: string) => sql`
    from evidence.provider_month where area_id = ${areaId} and provider_id = ${providerId}
      and indicator = ${indicator} and month >= ${from} and month < ${until}`
  const { rows } = await sql<{
    months: number
    visits: number
    incomePence: number
    priced: number
    visitMinutes: number
  }>`${plannedOnce}
    select (select count(distinct month)::int ${cells('hours')}) as months,
      (select coalesce(sum(denominator), 0)::int ${cells('hours')}) as visits,
      (select coalesce(sum(numerator), 0)::float8 ${cells('payer-independence')}) as "incomePence",
      (select coalesce(sum(denominator), 0)::int ${cells('payer-independence')}) as priced,
      (select coalesce(sum(seconds_once) / 60, 0)::float8 from evidence.came_month
        where area_id = ${areaId} and provider_id = ${providerId} and worker_id = any (${workerIds}::uuid[])
          and month >= ${from} and month < ${until}) as "visitMinutes"`.execute(db)
  return rows[0]!
}
