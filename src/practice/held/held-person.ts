import { ruleWords, toConfirm, type HeldItem, type HeldPart } from '#areas'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { backUps } from '../back-ups/back-ups.ts'
import { watchesOf } from '../watch/watches.ts'

/** What the person said of her week, whom she wants told, and who can stand in. */
export async function heldPerson(
  db: Db<'practice' | 'areas'>,
  areaId: string,
  personId: string,
): Promise<HeldPart[]> {
  const kept = `Until the record is erased, or ${await ruleWords(db, areaId, 'week_words_kept')}.`
  const watch = `Until it is stopped, and ${await ruleWords(db, areaId, 'watch_kept')} after.`
  const of = { areaId, personId }
  const why = `So that support fits what the person wants (consent) ${toConfirm}.`
  return [
    {
      ...{ part: 'week_words', title: 'What was said of visits', why, kept, controller: 'scheme' },
      items: [...(await wishItems(db, of)), ...(await saidItems(db, of))],
      from: ['practice.day_wish', 'practice.visit_said'],
    },
    {
      ...{ part: 'watches', title: 'Who is told if nobody comes', kept: watch },
      why: `Because the person asked for it (consent) ${toConfirm}.`,
      controller: 'scheme',
      items: [...(await watchItems(db, of)), ...(await stepItems(db, of))],
      from: [
        ...['practice.watch', 'practice.watch_ending'],
        ...['practice.watch_step', 'practice.watch_answer'],
      ],
    },
    {
      ...{ part: 'back_ups', title: 'Who can stand in', why, kept, controller: 'scheme' },
      items: (await backUps(db, areaId, personId)).map((one) => ({
        Name: one.name,
        Named: one.namedAt.toISOString(),
        'Met on': one.metOn,
      })),
      from: ['practice.back_up', 'practice.back_up_met', 'practice.back_up_ending'],
    },
  ]
}

interface Of {
  areaId: string
  personId: string
}

async function wishItems(db: Db<'practice'>, { areaId, personId }: Of): Promise<HeldItem[]> {
  const { rows } = await sql<HeldItem>`
    select planned_on as "Day", words as "Rather", other_time as "Another time", who as "Who",
      teller as "Said by", said_at::text as "Said"
    from practice.day_wish where area_id = ${areaId} and person_id = ${personId}
    order by said_at`.execute(db)
  return rows
}

async function saidItems(db: Db<'practice'>, { areaId, personId }: Of): Promise<HeldItem[]> {
  const { rows } = await sql<HeldItem>`
    select how as "How it went", words as "Words", read_by as "For", teller as "Said by",
      said_at::text as "Said"
    from practice.visit_said where area_id = ${areaId} and person_id = ${personId}
    order by said_at`.execute(db)
  return rows
}

async function watchItems(db: Db<'practice'>, { areaId, personId }: Of): Promise<HeldItem[]> {
  const all = await watchesOf(db, areaId, personId)
  return all.map((one) => ({
    Name: one.contactName,
    Email: one.contactEmail,
    Mobile: one.contactMobile,
    'What they read besides': one.words,
    'Minutes we wait': one.graceMinutes,
    Began: one.beganAt.toISOString(),
    Ended: one.endedAt?.toISOString() ?? null,
    'Ended by': one.endedBy,
  }))
}

async function stepItems(db: Db<'practice'>, { areaId, personId }: Of): Promise<HeldItem[]> {
  const { rows } = await sql<HeldItem>`
    select planned_on as "Day of the visit", step as "What was done", made_at::text as "When"
    from practice.watch_step where area_id = ${areaId} and person_id = ${personId}
    union all
    select planned_on, answer, answered_at::text
    from practice.watch_answer where area_id = ${areaId} and person_id = ${personId}
    order by 3`.execute(db)
  return rows
}
