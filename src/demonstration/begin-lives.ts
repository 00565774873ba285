import type { Area } from '#areas'
import {
  makeInventedSharing,
  quarterBefore,
  quarterOf,
  releaseQuarter,
  type Quarter,
} from '#evidence'
import { inContext } from '../platform/db/context.ts'
import type { WholeDb } from '../platform/db/db.ts'
import { enqueue } from '../platform/jobs/index.ts'
import { addLives, hasLives, type LivesAdded, type LivesWanted } from './add-lives.ts'
import { ownersIn, readProviders } from './load.ts'

/** The same in each installation, where nobody wants others. */
export const usualSeed = 'marl'

/** Lives of Marl at its first start: from the quarter that ended last until yesterday, and counted. */
export async function beginLives(db: WholeDb, area: Area): Promise<void> {
  if (await hasLives(db, area)) return
  const today = todayIn(area)
  const from = lastQuarter(today)
  await livesOfMarl(db, area, { from, until: today, seed: usualSeed, scale: 1 })
  await beginSharing(db, area)
  // Its pack takes some seconds: it is made when the pages are there already, and as if it were time.
  const time = from.add({ months: 3, days: 14 })
  const on = Temporal.PlainDate.compare(today, time) < 0 ? time : today
  await inContext(db, { areaId: area.areaId, actor: 'demo' }, (transaction) =>
    enqueue(transaction, 'release-evidence', { on: on.toString() }),
  )
}

/** Lives of Marl, as many and of as many days as are wanted. */
export async function livesOfMarl(
  db: WholeDb,
  area: Area,
  { from, until, ...wanted }: Omit<LivesWanted, 'models' | 'from' | 'until'> & SpanOfDays,
): Promise<LivesAdded | undefined> {
  // Of the large ones nobody has more than one in a county.
  const models = (await readProviders()).filter(
    ({ fullTimeEquivalent = 1 }) => fullTimeEquivalent <= 10,
  )
  const days = { from: from.toString(), until: until.toString() }
  return addLives(db, area, { ...wanted, models, ...days })
}

/** Every quarter that was lived from its first day to its last is published, as it would have been. */
export async function releaseWholeQuarters(
  db: WholeDb,
  area: Area,
  { from, until }: { from: string; until: string },
): Promise<void> {
  const whole: Quarter[] = []
  for (let one = quarterBefore(quarterOf(until)); one.from >= from; one = quarterBefore(one))
    whole.unshift(one)
  for (const quarter of whole) await releaseQuarter(db, area, { quarter, by: 'demo' })
}

/** Some of those who have lives share them, so that coordinators see who may need help. */
async function beginSharing(db: WholeDb, area: Area): Promise<void> {
  const { areaId, timeZone } = area
  const [owner] = await ownersIn(db, areaId)
  if (!owner) return
  const { providerId, accountId } = owner
  const by = `account:${accountId}`
  const context = { areaId, actor: by, accountId, lists: { providers: [providerId] }, timeZone }
  await inContext(db, context, (transaction) =>
    makeInventedSharing(transaction, { area, providerId, by }),
  )
}

interface SpanOfDays {
  from: Temporal.PlainDate
  /** The day after the last. */
  until: Temporal.PlainDate
}

export function todayIn({ timeZone }: Pick<Area, 'timeZone'>): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(timeZone)
}

/** The first day of the calendar quarter that ended last. */
export function lastQuarter(today: Temporal.PlainDate): Temporal.PlainDate {
  const quarter = Math.floor((today.month - 1) / 3)
  return today.with({ month: quarter * 3 + 1, day: 1 }).subtract({ months: 3 })
}
