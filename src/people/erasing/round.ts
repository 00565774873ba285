import { sql } from 'kysely'
import { z } from 'zod'
import { rule } from '#areas'
import { eraseFromAudit } from '../../platform/audit/index.ts'
import { asOwner } from '../../platform/db/context.ts'
import type { Db } from '../../platform/db/db.ts'
import { task, type Round, type Tasks } from '../../platform/jobs/index.ts'
import { erasePart } from './erase-part.ts'

/** What goes by itself each day, for its time is over. */
export const peopleRounds: Round[] = [{ task: 'erase-past-its-time', every: 'day', at: '02:50' }]

export const peopleTasks: Tasks = {
  'erase-past-its-time': task(z.object({ on: z.iso.date() }), async ({ db, areaId, details }) => {
    const { on } = details
    const pictures = await rule(db, areaId, 'picture_kept')
    const ended = await rule(db, areaId, 'ended_access_kept')
    const offers = await rule(db, areaId, 'old_invitation_kept')
    const takenOut = await rule(db, areaId, 'taken_out_kept')
    const requests = await rule(db, areaId, 'request_kept')
    await asOwner(db, async (owner) => {
      await erasePieces(owner, areaId, { on, years: pictures })
      await forgetEnded(owner, areaId, { on, years: ended })
      await forgetOffers(owner, areaId, { on, days: offers })
      await forgetTakenOut(owner, areaId, { on, days: takenOut })
      await forgetRequests(owner, areaId, { on, years: requests })
      await eraseLateLooks(owner, areaId, on)
    })
  }),
}

interface Before {
  on: string
  years: number
}

const yearsBefore = ({ on, years }: Before) =>
  sql<Date>`(${on}::date - make_interval(years => ${years}))`

/** Pictures and voices, each with a tombstone. */
async function erasePieces(
  db: Db<'people' | 'audit'>,
  areaId: string,
  before: Before,
): Promise<void> {
  const rows = await db
    .selectFrom('people.piece')
    .select(['person_id', 'piece_id'])
    .where('area_id', '=', areaId)
    .where('added_at', '<', yearsBefore(before))
    .execute()
  for (const { person_id: personId, piece_id: pieceId } of rows)
    await erasePart(db, {
      ...{ areaId, personId, rule: 'picture_kept' },
      part: { kind: 'piece', of: pieceId },
    })
}

/** Access, decisions and restrictions that ended long ago, and access that ran out. */
async function forgetEnded(db: Db<'people'>, areaId: string, before: Before): Promise<void> {
  for (const table of ['consent', 'access', 'restriction'] as const)
    await db
      .deleteFrom(`people.${table}`)
      .where('area_id', '=', areaId)
      .where('ended_at', '<', yearsBefore(before))
      .execute()
  await db
    .deleteFrom('people.access')
    .where('area_id', '=', areaId)
    .where(sql<boolean>`until_on < ${yearsBefore(before)}`)
    .execute()
}

/** Invitations that nobody said yes to; what was decided with one ended with it. */
async function forgetOffers(
  db: Db<'people'>,
  areaId: string,
  { on, days }: { on: string; days: number },
): Promise<void> {
  await sql`with gone as (
      delete from people.access_offer where area_id = ${areaId} and accepted_at is null
        and least(ends_at, ended_at) < ${on}::date - ${days}::int
      returning person_id, consent_id, least(ends_at, ended_at) as over)
    update people.consent set ended_at = gone.over, ended_by = 'job:erase-past-its-time'
    from gone where consent.area_id = ${areaId} and consent.person_id = gone.person_id
      and consent.consent_id = gone.consent_id and consent.ended_at is null`.execute(db)
}

/** What somebody wrote in a record that was not hers, and has had time to take away. */
async function forgetTakenOut(
  db: Db<'people'>,
  areaId: string,
  { on, days }: { on: string; days: number },
): Promise<void> {
  await db
    .deleteFrom('people.taken_out')
    .where('area_id', '=', areaId)
    .where('taken_out_at', '<', sql<Date>`${on}::date - ${days}::int`)
    .execute()
}

/** Requests whose last answer was long ago, with their answers. What still waits stays. */
async function forgetRequests(db: Db<'people'>, areaId: string, before: Before): Promise<void> {
  await sql`delete from people.request where area_id = ${areaId} and (
    select greatest(request.withdrawn_at, max(answered_at) filter (where outcome <> 'more_time'))
    from people.request_answer as answer
    where answer.area_id = request.area_id and answer.person_id = request.person_id
      and answer.request_id = request.request_id) < ${yearsBefore(before)}`.execute(db)
}

/** A look that was under way while a record was erased was written down after it. */
async function eraseLateLooks(
  db: Db<'people' | 'audit'>,
  areaId: string,
  on: string,
): Promise<void> {
  const rows = await db
    .selectFrom('people.erasure')
    .select(['person_id', 'rule'])
    .where('area_id', '=', areaId)
    .where('kind', '=', 'record')
    .where('erased_at', '>', sql<Date>`${on}::date - 3`)
    .execute()
  for (const { person_id: personId, rule: name } of rows)
    await eraseFromAudit(db, { areaId, personId, rule: name })
}
