import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { appendEntry, sealAll } from '../../../src/platform/audit/index.ts'
import { inContext } from '../../../src/platform/db/context.ts'
import type { WholeTransaction } from '../../../src/platform/db/db.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import type { TestDatabase } from '../../../test/support/database.ts'
import { milliseconds, timed, timingOf, type Timing } from '../../measures/timing.ts'
import { bareTable, people } from '../fill-trail.ts'

export interface Appending {
  name: string
  clients: number
  /** The request's whole transaction, its context included. */
  whole: Timing
  /** The one statement of it that appends; none where nothing is appended. */
  statement?: Timing
}

type Append = (transaction: WholeTransaction, areaId: string, personId: string) => Promise<unknown>

const accountId = newId()

const bare: Append = (transaction, areaId, personId) =>
  sql`insert into ${sql.raw(bareTable)} (area_id, entry_id, actor, account_id, person_id, action, what)
    values (${areaId}, ${newId()}, ${`account:${accountId}`}, ${accountId}, ${personId}, 'looked', 'about_me')`.execute(
    transaction,
  )

const entry: Append = (transaction, areaId, personId) =>
  appendEntry(transaction, { areaId, personId, action: 'looked', what: 'about_me' })

const ways: { name: string; append?: Append; isSealing?: boolean }[] = [
  { name: 'a request’s context alone' },
  { name: 'and a row of a bare table', append: bare },
  { name: 'and an entry of the trail', append: entry },
  { name: 'and a row, while the trail is sealed', append: bare, isSealing: true },
  { name: 'and an entry, while the trail is sealed', append: entry, isSealing: true },
]

/** Each way by 1 and by 16 clients. */
export async function timeAppends(
  database: TestDatabase,
  areaId: string,
  appends: number,
  tell: (words: string) => void,
): Promise<Appending[]> {
  const results: Appending[] = []
  for (const clients of [1, 16])
    for (const { name, append, isSealing } of ways) {
      tell(`${clients}: ${name}`)
      await sealAll(database.db)
      await timeWay(database, areaId, { append, clients, appends: Math.ceil(appends / 10) })
      const over = new AbortController()
      const sealing = isSealing ? sealOn(database, over.signal) : undefined
      results.push({
        ...{ name, clients },
        ...(await timeWay(database, areaId, { append, clients, appends })),
      })
      over.abort()
      await sealing
    }
  return results
}

async function timeWay(
  { db }: TestDatabase,
  areaId: string,
  { append, clients, appends }: { append?: Append; clients: number; appends: number },
): Promise<Pick<Appending, 'whole' | 'statement'>> {
  const times: number[] = []
  const whom = Array.from({ length: appends }, (_, index) => people[index % people.length]!)
  const whole = await timed(whom, clients, (personId) =>
    milliseconds(() =>
      inContext(db, { areaId, accountId, actor: `account:${accountId}` }, async (transaction) => {
        if (append) times.push(await milliseconds(() => append(transaction, areaId, personId)))
      }),
    ),
  )
  // Of several at once, how many a second are done is the whole's to say.
  return { whole, statement: append && timingOf(times, NaN) }
}

/** Far more often than each minute, so that much of it falls into what is measured. */
async function sealOn({ db }: TestDatabase, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await sealAll(db)
    await pause(100)
  }
}
