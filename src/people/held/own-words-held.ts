import { ruleWords, toConfirm, type HeldPart } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import type { Outcome } from '../goals/goals.ts'
import { outcomeWords } from '../goals/goal-words.ts'
import { headings, type Heading } from '../about-me/headings.ts'

type Of = { db: Db<'people' | 'areas'>; areaId: string; personId: string }

const why = `So that those who were chosen can help well (consent, also for what it says of health) ${toConfirm}.`
const untilErased = 'Until it is changed or erased.'

export async function aboutMeHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.about_me')
    .select(['heading', 'words', 'changed_at'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('heading')
    .execute()
  return {
    ...{ part: 'about_me', title: 'About me', why, controller: 'scheme', kept: untilErased },
    items: rows.map((row) => ({
      Heading: headings[row.heading as Heading].title,
      Words: row.words,
      Changed: row.changed_at,
    })),
    from: ['people.about_me'],
  }
}

export async function piecesHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const ofPerson = db
    .selectFrom('people.piece')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
  const rows = await ofPerson
    .select(['piece_id', 'heading', 'kind', 'type', 'words', 'added_at'])
    .select((eb) => eb.fn<number>('length', ['bytes']).as('size'))
    .orderBy('added_at')
    .orderBy('piece_id')
    .execute()
  const bytesOf = async (pieceId: string) => {
    const of = ofPerson.select('bytes').where('piece_id', '=', pieceId)
    return (await of.executeTakeFirstOrThrow()).bytes
  }
  return {
    ...{ part: 'pictures_and_sound', title: 'Pictures and sound', why, controller: 'scheme' },
    kept: `${await ruleWords(db, areaId, 'picture_kept')} after each was added, or until it is taken down.`,
    items: rows.map((row) => ({
      Heading: headings[row.heading as Heading].title,
      'What it shows or says': row.words,
      [row.kind === 'sound' ? 'Sound' : 'Picture']: {
        ...{ type: row.type, size: row.size, read: () => bytesOf(row.piece_id) },
      },
      Added: row.added_at,
    })),
    from: ['people.piece'],
  }
}

const faces: Record<string, string> = {
  few: 'Few people',
  many: 'Many people',
  either: 'Few or many',
}

export async function wishHeld({
  db,
  areaId,
  personId,
  languages,
}: Of & { languages: ReadonlyMap<string, string> }): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.wish')
    .select(['words', 'faces', 'language', 'changed_at'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .execute()
  return {
    ...{ part: 'wish', title: 'What is wanted from support', why, controller: 'scheme' },
    kept: untilErased,
    items: rows.map((row) => ({
      Words: row.words,
      'Who should come': row.faces && (faces[row.faces] ?? row.faces),
      'Language liked best': row.language && (languages.get(row.language) ?? row.language),
      Changed: row.changed_at,
    })),
    from: ['people.wish'],
  }
}

export async function goalsHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.goal as goal')
    .leftJoin('people.goal_outcome as outcome', (join) =>
      join
        .onRef('outcome.area_id', '=', 'goal.area_id')
        .onRef('outcome.person_id', '=', 'goal.person_id')
        .onRef('outcome.goal_id', '=', 'goal.goal_id'),
    )
    .select(['goal.words', 'goal.set_at', 'outcome.outcome', 'outcome.said_at'])
    .where('goal.area_id', '=', areaId)
    .where('goal.person_id', '=', personId)
    .orderBy('goal.set_at')
    .orderBy('goal.goal_id')
    .orderBy('outcome.said_at')
    .execute()
  return {
    ...{ part: 'goals', title: 'Goals', why, controller: 'scheme', kept: untilErased },
    items: rows.map((row) => ({
      Goal: row.words,
      Set: row.set_at,
      'What became of it': row.outcome && outcomeWords[row.outcome as Outcome],
      Said: row.said_at,
    })),
    from: ['people.goal', 'people.goal_outcome'],
  }
}
