import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Area } from '#areas'
import { signedInBy } from '../../src/accounts/sessions/session.ts'
import { aboutMe } from '../../src/people/about-me/about-me.ts'
import { appendEntry } from '../../src/platform/audit/index.ts'
import { inContext } from '../../src/platform/db/context.ts'
import type { WholeTransaction } from '../../src/platform/db/db.ts'
import { standing } from '../../src/standing.ts'
import type { TestDatabase } from '../../test/support/database.ts'
import { milliseconds, timed, type Timing } from '../measures/timing.ts'
import type { Looker } from './fill-records.ts'

export interface Looked {
  name: string
  clients: number
  /** How many people stand in the context. */
  people: number
  time: Timing
}

type Do = (transaction: WholeTransaction, areaId: string, personId: string) => Promise<unknown>

const nothing: Do = async () => {}
const read: Do = (transaction, areaId, personId) => aboutMe(transaction, areaId, personId)
const append: Do = (transaction, areaId, personId) =>
  appendEntry(transaction, { areaId, personId, action: 'looked', what: 'about_me' })

/** What a request does first: whose session it is, what she may see, and the context set. */
async function asSomebody({ db }: TestDatabase, area: Area, looker: Looker, work: Do) {
  const found = (await signedInBy(db, area, looker.token, standing))!
  const personId = someone(looker)
  await inContext(
    db,
    {
      areaId: area.areaId,
      actor: `account:${found.accountId}`,
      accountId: found.accountId,
      lists: found.lists,
      timeZone: area.timeZone,
    },
    (transaction) => work(transaction, area.areaId, personId),
  )
}

/** What one would write without row-level security: the session, and a join that each query has. */
async function byJoins({ db }: TestDatabase, area: Area, looker: Looker) {
  await db.transaction().execute(async (transaction) => {
    await sql`select account_id from accounts.session where token_hash = ${randomBytes(32)}`.execute(
      transaction,
    )
    await sql`select heading, words from people.about_me as said
      join people.access as held using (area_id, person_id)
      where said.area_id = ${area.areaId} and said.person_id = ${someone(looker)}
        and held.account_id = ${looker.accountId} and held.ended_at is null
        and held.scopes && array['about_me', 'everything']
        and current_date between held.from_on and coalesce(held.until_on, 'infinity')`.execute(
      transaction,
    )
  })
}

const ways = [
  { name: 'who she is, whom she may see, the context', work: nothing },
  { name: 'and About Me is read', work: read },
  { name: 'and the look is written down', work: append },
]

/** Each way by 1 and 16 clients, with 1 person and with 200 in the context. */
export async function timeLooking(
  database: TestDatabase,
  area: Area,
  lookers: Looker[],
  requests: number,
  tell: (words: string) => void,
): Promise<Looked[]> {
  const results: Looked[] = []
  for (const clients of [1, 16])
    for (const looker of lookers) {
      const people = looker.people.length
      const time = async (name: string, one: () => Promise<unknown>) => {
        tell(`${clients}, ${people}: ${name}`)
        await timed(Array.from({ length: requests / 10 }), clients, () => milliseconds(one))
        const timing = await timed(Array.from({ length: requests }), clients, () =>
          milliseconds(one),
        )
        results.push({ name, clients, people, time: timing })
      }
      await time('a visitor’s context', () =>
        inContext(database.db, { areaId: area.areaId, actor: 'visitor' }, async () => {}),
      )
      for (const { name, work } of ways)
        await time(name, () => asSomebody(database, area, looker, work))
      await time('About Me by joins, without row-level security', () =>
        byJoins(database, area, looker),
      )
    }
  return results
}

function someone({ people }: Looker): string {
  return people[Math.floor(Math.random() * people.length)]!
}
