import { sql } from 'kysely'
import { newId } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import { speakerOf } from '../transcripts/speakers.ts'
import { speakersOf, splitTurns } from '../transcripts/split-turns.ts'
import { participantsOf, type Participant } from '../transcripts/transcripts.ts'
import type { ReadCodes } from './read-codes.ts'
import type { ReadProject, ReadSource } from './read-project.ts'

interface Into {
  studyId: string
  memberId: string
  fileName: string
  /** SHA-256. */
  fileHash: string
}

/** What became of a file: how much of it is new, was there already, or can’t be brought in and why. */
export interface BroughtIn {
  taken: number
  unchanged: number
  leftOut: string[]
}

/** Brings codes in. What is there already stays as it is, so that a file brought in twice is one. */
export async function bringInCodes(
  db: StudyDb,
  { studyId, memberId }: Into,
  { codes }: Pick<ReadCodes, 'codes'>,
): Promise<number> {
  const { rows } = await sql<{ position: number }>`
    select coalesce(max(position) + 1, 0) as position from studies.code
    where study_id = ${studyId} and parent_id is null`.execute(db)
  // New ones stand after those that are there, in their own order.
  const after = rows[0]!.position
  const said = codes.map((code) => ({
    ...{ study_id: studyId, code_id: code.codeId, parent_id: code.parentId, name: code.name },
    position: code.parentId === null ? after + code.position : code.position,
    ...{ definition: code.definition, use_when: code.useWhen, not_when: code.notWhen },
    ...{ example: code.example, colour: code.colour, pass: code.pass },
    ...{ is_codable: code.isCodable, opposite_of: code.oppositeOf, member_id: memberId },
    ended_at: code.isEnded ? new Date() : null,
  }))
  return insert(db, 'code', said)
}

/** Brings a whole project in: codes, who coded, who was heard, transcripts with what is coded in them, memos. */
export async function bringIn(db: StudyDb, into: Into, project: ReadProject): Promise<BroughtIn> {
  const { studyId, memberId } = into
  const leftOut = [...project.leftOut]
  let taken = await bringInCodes(db, into, project)
  // Who coded elsewhere has no seat here.
  const ended = new Date()
  await insert(
    db,
    'member',
    project.users.map((user) => ({
      ...{ study_id: studyId, member_id: user.memberId, name: user.name, roles: ['coder'] },
      ended_at: ended,
    })),
  )
  const members = new Set(await idsOf(db, studyId, 'member', 'member_id'))
  const by = (id: string | undefined) => (id && members.has(id) ? id : memberId)
  taken += await bringInPeople(db, into, project)
  const people = await participantsOf(db, studyId)
  for (const source of project.sources) {
    const isSame = await bringInSource(db, into, project, source, people)
    if (!isSame.same) {
      leftOut.push(`“${source.name}”: it is here already, with other words`)
      continue
    }
    taken += isSame.isNew ? 1 : 0
    taken += await insert(
      db,
      'coding',
      source.codings.map((one) => ({
        ...{ study_id: studyId, coding_id: one.codingId, transcript_id: source.transcriptId },
        ...{ code_id: one.codeId, member_id: by(one.memberId) },
        ...{ starts_at: one.startsAt, ends_at: one.endsAt, made_at: one.madeAt ?? ended },
      })),
    )
  }
  const codings = new Set(await idsOf(db, studyId, 'coding', 'coding_id'))
  const about = placesOfMemos(project, codings)
  taken += await insert(
    db,
    'memo',
    project.memos.map((memo) => ({
      ...{ study_id: studyId, memo_id: memo.memoId, member_id: by(memo.memberId) },
      ...{ words: memo.words, made_at: memo.madeAt ?? ended, changed_at: memo.changedAt ?? null },
      ...{ transcript_id: null, code_id: null, coding_id: null, ...about.get(memo.memoId) },
    })),
  )
  const { codes, sources, memos, cases } = project
  const all =
    codes.length + sources.length + memos.length + cases.filter((one) => !one.isInterviewers).length
  const coded = sources.reduce((sum, source) => sum + source.codings.length, 0)
  const outcome = { taken, unchanged: Math.max(0, all + coded - taken), leftOut }
  await keepImport(db, into, project.name, outcome)
  return outcome
}

async function bringInPeople(db: StudyDb, { studyId }: Into, { cases }: ReadProject) {
  const there = await participantsOf(db, studyId)
  const isNew = (name: string) => !there.some(({ code }) => code === name)
  const people = cases.filter((one) => !one.isInterviewers && one.name && isNew(one.name))
  const kinds = ['person', 'carer', 'staff', 'coordinator']
  return insert(
    db,
    'participant',
    people.map(({ caseId, name, values: { kind = '', group, ...attributes } }) => ({
      ...{ study_id: studyId, participant_id: caseId, code: name },
      ...{ kind: kinds.includes(kind) ? kind : 'person', case_group: group ?? null, attributes },
    })),
  )
}

async function bringInSource(
  db: StudyDb,
  { studyId, memberId }: Into,
  project: ReadProject,
  source: ReadSource,
  people: readonly Participant[],
): Promise<{ same: boolean; isNew: boolean }> {
  const { transcriptId, words } = source
  const there = await db
    .selectFrom('studies.transcript')
    .select(['transcript_id as id', 'words', 'name'])
    .where('study_id', '=', studyId)
    .execute()
  const before = there.find(({ id }) => id === transcriptId)
  if (before) return { same: before.words === words, isNew: false }
  const taken = new Set(there.map(({ name }) => name))
  let name = source.name
  for (let n = 2; taken.has(name); n++) name = `${source.name.slice(0, 190)} (${n})`
  await insert(db, 'transcript', [
    { study_id: studyId, transcript_id: transcriptId, name, words, member_id: memberId },
  ])
  await insert(
    db,
    'turn',
    turnsOf(source, project, people).map((one) => ({ study_id: studyId, ...one })),
  )
  return { same: true, isNew: true }
}

/** Turns as the project has them, where it is one of ours; or as the text itself tells. */
function turnsOf(source: ReadSource, { cases }: ReadProject, people: readonly Participant[]) {
  const { transcriptId, words } = source
  const personOf = (name: string | undefined) =>
    people.find(({ code }) => code === name)?.participantId ?? null
  if (source.turns.length > 0)
    return source.turns.map(({ guid, startsAt, endsAt, speaker }, turn) => {
      const whose = cases.find(({ selections }) => selections.includes(guid))
      return {
        ...{ transcript_id: transcriptId, turn, starts_at: startsAt, ends_at: endsAt, speaker },
        is_interviewer: whose?.isInterviewers ?? false,
        participant_id: whose?.isInterviewers ? null : personOf(whose?.name),
      }
    })
  const heard = cases.filter(({ sources }) => sources.includes(transcriptId))
  const those = people.filter(({ code }) => heard.some(({ name }) => name === code))
  const spoken = splitTurns(words)
  const speakers = speakersOf(spoken)
  return spoken.map(({ startsAt, endsAt, speaker }, turn) => {
    const { participantId, isInterviewer } = speakerOf(speaker, speakers, those)
    return {
      ...{ transcript_id: transcriptId, turn, starts_at: startsAt, ends_at: endsAt, speaker },
      ...{ is_interviewer: isInterviewer, participant_id: participantId },
    }
  })
}

/** What each memo is about, by who refers to it. */
function placesOfMemos({ codes, sources }: ReadProject, codings: ReadonlySet<string>) {
  const places = new Map<string, object>()
  for (const { codeId, notes } of codes)
    for (const note of notes) places.set(note, { code_id: codeId })
  for (const { transcriptId, notes, codings: own } of sources) {
    for (const note of notes) places.set(note, { transcript_id: transcriptId })
    for (const { codingId, notes: about } of own)
      if (codings.has(codingId)) for (const note of about) places.set(note, { coding_id: codingId })
  }
  return places
}

type Table = 'code' | 'member' | 'participant' | 'transcript' | 'turn' | 'coding' | 'memo'

/** Writes rows at once; those that are there already stay. @returns how many are new. */
async function insert(db: StudyDb, table: Table, rows: readonly object[]): Promise<number> {
  const [first] = rows
  if (!first) return 0
  const target = sql.table(`studies.${table}`)
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  const { numAffectedRows = 0n } = await sql`insert into ${target} (${columns})
    select ${columns} from json_populate_recordset(null::${target}, ${JSON.stringify(rows)}::json)
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows)
}

async function idsOf(db: StudyDb, studyId: string, table: 'member' | 'coding', column: string) {
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(column)} as id from ${sql.table(`studies.${table}`)}
    where study_id = ${studyId}`.execute(db)
  return rows.map(({ id }) => id)
}

async function keepImport(db: StudyDb, into: Into, project: string, outcome: BroughtIn) {
  const { studyId, memberId, fileName, fileHash } = into
  await db
    .insertInto('studies.import')
    .values({
      ...{ study_id: studyId, import_id: newId(), kind: 'project', member_id: memberId },
      ...{ file_name: fileName, file_hash: fileHash, mapping: JSON.stringify({ project }) },
      ...{ taken: outcome.taken, unchanged: outcome.unchanged },
      left_out: JSON.stringify(outcome.leftOut),
    })
    .execute()
}
