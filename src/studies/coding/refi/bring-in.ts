import { sql } from 'kysely'
import { newId } from '../../../platform/db/new-id.ts'
import { asKeeper, type StudyDb } from '../../apart.ts'
import { isCode } from '../../gather/imports/kind.ts'
import { saveIdentity } from '../../gather/participants/identities.ts'
import { nextCode } from '../../gather/participants/participant-form.ts'
import { keepNamed } from '../transcripts/keep-named.ts'
import {
  namedTranscript,
  turnsIn,
  type Brought,
  type SaidTurn,
} from '../transcripts/named-transcript.ts'
import { participantsOf, type Participant } from '../transcripts/transcripts.ts'
import type { ReadCodes } from './read-codes.ts'
import type { ReadCase } from './read-cases.ts'
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
  const waiting = new Set<string>()
  for (const source of project.sources) {
    const { is, isNew } = await bringInSource(db, into, source, () =>
      broughtWith(source, project, people, by, ended),
    )
    if (is === 'other words')
      leftOut.push(
        `“${source.name}”: it is here already, with other words. Names were replaced in it, or somebody’s words were taken out`,
      )
    if (is === 'open') taken += await insert(db, 'coding', codingsOf(studyId, source, by, ended))
    else waiting.add(source.transcriptId)
    if (isNew) taken += 1 + source.codings.length + memosOf(source, project).length
  }
  const codings = new Set(await idsOf(db, studyId, 'coding', 'coding_id'))
  const about = placesOfMemos(project, codings)
  // What is noted on a transcript waits with it; and of one that isn’t taken nothing comes back.
  const apart = new Set(
    project.sources
      .filter(({ transcriptId }) => waiting.has(transcriptId))
      .flatMap((source) => memosOf(source, project).map(({ memoId }) => memoId)),
  )
  taken += await insert(
    db,
    'memo',
    project.memos
      .filter(({ memoId }) => !apart.has(memoId))
      .map((memo) => ({
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

/**
 * Who is heard, by her code. A case that is called by a name gets a code, and the name goes into the key.
 */
async function bringInPeople(db: StudyDb, { studyId }: Into, { cases }: ReadProject) {
  const there = await participantsOf(db, studyId)
  const people = cases.filter((one) => !one.isInterviewers && one.name && !personOf(there, one))
  const kinds = ['person', 'carer', 'staff', 'coordinator']
  const codes = [...there.map(({ code }) => code), ...people.map(({ name }) => name)]
  const named: { caseId: string; name: string }[] = []
  const rows = people.map(({ caseId, name, values: { kind = '', group, ...attributes } }) => {
    let code = name
    if (!isCode(name)) {
      codes.push((code = nextCode(codes)))
      named.push({ caseId, name })
    }
    return {
      ...{ study_id: studyId, participant_id: caseId, code, added_at: new Date() },
      ...{ kind: kinds.includes(kind) ? kind : 'person', case_group: group ?? null, attributes },
    }
  })
  const taken = await insert(db, 'participant', rows)
  await asKeeper(db, async () => {
    for (const { caseId, name } of named)
      await saveIdentity(db, studyId, { participantId: caseId, name, contact: '' })
  })
  return taken
}

/** The participant of a case: she came with it, or has the code that it is called by. */
function personOf(people: readonly Participant[], { caseId, name }: ReadCase) {
  return people.find((one) => one.participantId === caseId || one.code === name)
}

/**
 * A transcript waits with its names, apart, until somebody who keeps the key has decided about each; only
 * one that is open already, in the same words, takes what was coded elsewhere.
 */
async function bringInSource(
  db: StudyDb,
  { studyId, memberId }: Into,
  { transcriptId, words, name: called }: ReadSource,
  brought: () => Brought,
): Promise<{ is: 'open' | 'waiting' | 'other words'; isNew: boolean }> {
  const there = await db
    .selectFrom('studies.transcript')
    .select(['transcript_id as id', 'words', 'name', 'is_open as waits'])
    .where('study_id', '=', studyId)
    .execute()
  const before = there.find(({ id }) => id === transcriptId)
  if (before?.waits) {
    const named = await asKeeper(db, () => namedTranscript(db, studyId, transcriptId))
    return { is: named?.words === words ? 'waiting' : 'other words', isNew: false }
  }
  if (before) return { is: before.words === words ? 'open' : 'other words', isNew: false }
  const taken = new Set(there.map(({ name }) => name))
  let name = called
  for (let n = 2; taken.has(name); n++) name = `${called.slice(0, 190)} (${n})`
  await insert(db, 'transcript', [
    {
      ...{ study_id: studyId, transcript_id: transcriptId, name, words: '' },
      ...{ member_id: memberId, is_open: true, redacted: false, added_at: new Date() },
    },
  ])
  await keepNamed(db, { studyId, transcriptId }, { words, brought: brought() })
  return { is: 'waiting', isNew: true }
}

type By = (memberId: string | undefined) => string

/** What waits with a transcript: its turns, what is coded in it, and what was noted on it. */
function broughtWith(
  source: ReadSource,
  project: ReadProject,
  people: readonly Participant[],
  by: By,
  now: Date,
): Brought {
  const on = new Map(
    source.codings.flatMap(({ codingId, notes }) => notes.map((note) => [note, codingId] as const)),
  )
  return {
    turns: turnsOf(source, project, people),
    codings: source.codings.map((one) => ({
      ...{ codingId: one.codingId, codeId: one.codeId, memberId: by(one.memberId) },
      ...{ startsAt: one.startsAt, endsAt: one.endsAt, madeAt: one.madeAt ?? now.toISOString() },
    })),
    memos: memosOf(source, project).map((memo) => ({
      ...{ memoId: memo.memoId, memberId: by(memo.memberId), words: memo.words },
      ...{ codingId: on.get(memo.memoId) ?? null, madeAt: memo.madeAt ?? now.toISOString() },
      changedAt: memo.changedAt ?? null,
    })),
  }
}

function codingsOf(studyId: string, source: ReadSource, by: By, now: Date) {
  return source.codings.map((one) => ({
    ...{ study_id: studyId, coding_id: one.codingId, transcript_id: source.transcriptId },
    ...{ code_id: one.codeId, member_id: by(one.memberId) },
    ...{ starts_at: one.startsAt, ends_at: one.endsAt, made_at: one.madeAt ?? now },
  }))
}

/** What was noted on a transcript, or on what is coded in it. */
function memosOf({ notes, codings }: ReadSource, { memos }: ReadProject) {
  const own = new Set([...notes, ...codings.flatMap((one) => one.notes)])
  return memos.filter(({ memoId }) => own.has(memoId))
}

/** Turns as the project has them, where it is one of ours; or as the text itself tells. */
function turnsOf(
  source: ReadSource,
  { cases }: ReadProject,
  people: readonly Participant[],
): SaidTurn[] {
  const { transcriptId, words } = source
  if (source.turns.length > 0)
    return source.turns.map(({ guid, startsAt, endsAt, speaker }) => {
      const whose = cases.find(({ selections }) => selections.includes(guid))
      return {
        ...{ startsAt, endsAt, speaker, isInterviewer: whose?.isInterviewers ?? false },
        participantId:
          whose && !whose.isInterviewers ? (personOf(people, whose)?.participantId ?? null) : null,
      }
    })
  const heard = cases.filter(({ sources }) => sources.includes(transcriptId))
  // As the text calls them, which may be by their names.
  const those = heard.flatMap((one) => {
    const person = personOf(people, one)
    return person ? [{ ...person, code: one.name }] : []
  })
  return turnsIn({ words, brought: undefined }, those)
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

type Table = 'code' | 'member' | 'participant' | 'transcript' | 'coding' | 'memo'

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
