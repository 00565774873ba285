import { sql } from 'kysely'
import { ruleWords, toConfirm, type HeldPart } from '#areas'
import { workersOf } from '#providers'
import type { Db } from '../../platform/db/db.ts'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { awayReasons } from '../absence/away-words.ts'

/** What is kept about a person around visits: a part for each enterprise, which answers for its own. */
export async function planningHeldAbout(
  db: Db<'practice' | 'areas'>,
  areaId: string,
  personId: string,
): Promise<HeldPart[]> {
  return [
    ...(await awayParts(db, areaId, personId)),
    ...(await messageParts(db, areaId, personId)),
    await linkPart(db, areaId, personId),
  ]
}

async function awayParts(
  db: Db<'practice' | 'areas'>,
  areaId: string,
  personId: string,
): Promise<HeldPart[]> {
  const rows = await db
    .selectFrom('practice.person_away')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute()
  const kept = `${await ruleWords(db, areaId, 'visit_kept')} after the last of those days.`
  return [...Map.groupBy(rows, (row) => row.provider_id)].map(([providerId, own]) => ({
    part: 'away',
    title: 'Days away',
    why: `So that nobody comes when nobody is there (contract; for what it says of health, to give care) ${toConfirm}.`,
    controller: { providerId },
    kept,
    items: own.map((row) => ({
      'First day': row.from_on,
      'Last day': row.until_on,
      Why: awayReasons[row.reason as keyof typeof awayReasons],
      'Taken back': row.taken_back,
      'Said by': row.party === 'person' ? 'the person' : 'the enterprise',
      Said: row.made_at,
    })),
    from: ['practice.person_away'],
  }))
}

async function messageParts(
  db: Db<'practice' | 'areas'>,
  areaId: string,
  personId: string,
): Promise<HeldPart[]> {
  const rows = await db
    .selectFrom('practice.message')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('sent_at')
    .execute()
  const kept = `${await ruleWords(db, areaId, 'message_kept')}.`
  return [...Map.groupBy(rows, (row) => row.provider_id)].map(([providerId, own]) => ({
    part: 'messages',
    title: 'Messages',
    why: `So that both can write to each other (contract; for what it says of health, to give care) ${toConfirm}.`,
    controller: { providerId },
    kept,
    items: own.map((row) => ({
      'Written by': row.name,
      Words: row.words,
      Written: row.sent_at,
      'Answered at once': row.quiet_answer,
    })),
    from: ['practice.message', 'practice.message_told'],
  }))
}

async function linkPart(
  db: Db<'practice' | 'areas'>,
  areaId: string,
  personId: string,
): Promise<HeldPart> {
  const rows = await db
    .selectFrom('practice.person_calendar_link')
    .select(['names', 'made_at', 'ended_at'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute()
  return {
    part: 'calendar_links',
    title: 'Links to the week',
    why: `So that a calendar can show the week (consent) ${toConfirm}.`,
    controller: 'scheme',
    kept: `Until the link is ended, and ${await ruleWords(db, areaId, 'message_kept')} after.`,
    items: rows.map(linkItem),
    from: ['practice.person_calendar_link'],
  }
}

const linkItem = (row: { names: string; made_at: Date; ended_at: Date | null }) => ({
  'People are called': row.names === 'names' ? 'by their names' : 'by their initials',
  Made: row.made_at,
  Ended: row.ended_at,
})

/** What an account keeps around visits: links that it made, and time that nobody pays. As the account. */
export async function planningHeldOfAccount(
  db: WholeTransaction,
  areaId: string,
  accountId: string,
): Promise<HeldPart[]> {
  return asOwner(db, async (owner) => {
    const links = await owner
      .selectFrom('practice.calendar_link')
      .select(['names', 'made_at', 'ended_at'])
      .where('area_id', '=', areaId)
      .where('account_id', '=', accountId)
      .orderBy('made_at')
      .execute()
    const { rows: unpaid } = await sql<{ onDay: string; kind: string; minutes: number }>`
      select on_day as "onDay", kind, minutes from practice.unpaid_time
      where area_id = ${areaId}
        and worker_id in (select unnest(workers) from (${workersOf(areaId, sql`${accountId}`)}) mine)
      order by on_day, noted_at`.execute(owner)
    return [
      {
        part: 'calendar_links',
        title: 'Links to your week',
        why: `So that a calendar can show your week (contract) ${toConfirm}.`,
        controller: 'scheme' as const,
        kept: `Until you end the link, and ${await ruleWords(owner, areaId, 'message_kept')} after.`,
        items: links.map(linkItem),
        from: ['practice.calendar_link'],
      },
      {
        part: 'unpaid_time',
        title: 'Travel and paperwork',
        why: `So that you see what your work costs you (contract) ${toConfirm}.`,
        controller: 'scheme' as const,
        kept: `${await ruleWords(owner, areaId, 'unpaid_time_kept')}, or until you undo it.`,
        items: unpaid.map((one) => ({ Day: one.onDay, What: one.kind, Minutes: one.minutes })),
        from: ['practice.unpaid_time'],
      },
    ]
  })
}
