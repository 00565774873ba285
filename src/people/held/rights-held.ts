import { ruleWords, toConfirm, type HeldPart } from '#areas'
import { entriesAbout } from '../../platform/audit/index.ts'
import type { Db } from '../../platform/db/db.ts'
import { namesIn } from '../access/names.ts'
import { didWords } from '../access/looked-list.tsx'
import { kinds, outcomes, type Kind, type Outcome } from '../requests/request-words.ts'

type Of = { db: Db<'people' | 'areas' | 'audit'>; areaId: string; personId: string }

const legal = `(legal obligation) ${toConfirm}`

export async function restrictionsHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.restriction')
    .select(['began_at', 'ended_at'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('began_at')
    .execute()
  return {
    ...{ part: 'restrictions', title: 'When it was kept but not used', controller: 'scheme' },
    why: `So that it is honoured ${legal}.`,
    kept: `${await ruleWords(db, areaId, 'ended_access_kept')} after it ended.`,
    items: rows.map((row) => ({ Began: row.began_at, Ended: row.ended_at })),
    from: ['people.restriction'],
  }
}

export async function requestsHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.request as request')
    .leftJoin('people.request_answer as answer', (join) =>
      join
        .onRef('answer.area_id', '=', 'request.area_id')
        .onRef('answer.person_id', '=', 'request.person_id')
        .onRef('answer.request_id', '=', 'request.request_id'),
    )
    .select(['request.kind', 'request.name', 'request.words', 'request.asked_at'])
    .select('request.withdrawn_at')
    .select(['answer.outcome', 'answer.words as answer', 'answer.answered_at'])
    .where('request.area_id', '=', areaId)
    .where('request.person_id', '=', personId)
    .orderBy('request.asked_at')
    .orderBy('request.request_id')
    .orderBy('answer.answered_at')
    .execute()
  return {
    ...{ part: 'requests', title: 'What was asked of enterprises', controller: 'scheme' },
    why: `So that what was asked is answered in time ${legal}. The enterprise answers for her own copy.`,
    kept: `${await ruleWords(db, areaId, 'request_kept')} after the answer.`,
    items: rows.map((row) => ({
      Asked: kinds[row.kind as Kind],
      Signed: row.name,
      Words: row.words,
      On: row.asked_at,
      'Taken back, for somebody else asked': row.withdrawn_at,
      Outcome: row.outcome && outcomes[row.outcome as Outcome],
      Answer: row.answer,
      Answered: row.answered_at,
    })),
    from: ['people.request', 'people.request_answer'],
  }
}

const erased: Record<string, string> = {
  heading: 'What stood under a heading of About me',
  wish: 'What was wanted from support',
  goal: 'A goal',
  piece: 'A picture or a sound',
}

export async function erasuresHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.erasure')
    .select(['kind', 'erased_at'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('erased_at')
    .execute()
  return {
    ...{ part: 'erased', title: 'What was erased', controller: 'scheme' },
    why: `So that it stays erased when a backup is brought back ${legal}. Of what it said, nothing is left.`,
    kept: 'For as long as there are backups from before, and for good.',
    items: rows.map((row) => ({ What: erased[row.kind] ?? row.kind, Erased: row.erased_at })),
    from: ['people.erasure'],
  }
}

/** More than anybody's record was looked at in eight years. */
const all = 100_000

/** Who looked, as the person calls those whom she let in; whoever else it was stays without a name. */
export async function trailHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const { days } = await entriesAbout(db, areaId, personId, { limit: all })
  // The file says her name, and not “you”.
  const names = await namesIn(db, { areaId, personId, accountId: 'nobody' })
  return {
    ...{ part: 'who_looked', title: 'Who looked, and who changed something', controller: 'scheme' },
    why: `So that nobody looks without it being known ${legal}.`,
    kept: `${await ruleWords(db, areaId, 'audit_entry_kept')}.`,
    items: days.map((day) => ({
      Day: day.on,
      Who: names.ofEntry(day),
      Did: didWords({ ...day, times: 1 }),
      Times: day.times,
    })),
    from: ['audit.entry'],
  }
}
