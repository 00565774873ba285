// A study with a small team and two people who were interviewed, for tests of coding.
import { newId } from '../../../src/platform/db/new-id.ts'
import type { TestSite } from '../site/site.ts'
import type { Visitor } from '../site/visitor.ts'

export interface CodingStudy {
  studyId: string
  /** The address of its pages on coding. */
  code: string
  /** She leads it and keeps the key; the others code. */
  lead: Visitor
  ada: Visitor
  ben: Visitor
  members: Record<'lead' | 'ada' | 'ben', string>
  participants: Record<'P031' | 'P032', string>
}

export const talk = `Interviewer: Who comes to you, Doris?
P031: Mary Pell comes. She said 🙂 yes when I asked for Friday.
Interviewer: And before?
P031: Before, the agency. They came when it suited their round.
P031: My own time is my own now.`

export async function codingStudy(site: TestSite): Promise<CodingStudy> {
  const studyId = newId()
  await site.pool.query('insert into studies.study (study_id, title) values ($1, $2)', [
    ...[studyId, 'Small enough?'],
  ])
  const seats = {
    lead: await seat(site, studyId, 'Lea', ['lead', 'keeper']),
    ada: await seat(site, studyId, 'Ada', ['coder']),
    ben: await seat(site, studyId, 'Ben', ['coder']),
  }
  const participants = {
    P031: await participant(site, studyId, 'P031'),
    P032: await participant(site, studyId, 'P032'),
  }
  await site.pool.query(
    `insert into studies.identity (study_id, participant_id, name) values ($1, $2, 'Doris Quill')`,
    [studyId, participants.P031],
  )
  const { lead, ada, ben } = seats
  return {
    ...{ studyId, code: `/ashdale/studies/${studyId}/code`, participants },
    ...{ lead: lead.visitor, ada: ada.visitor, ben: ben.visitor },
    members: { lead: lead.memberId, ada: ada.memberId, ben: ben.memberId },
  }
}

async function seat(site: TestSite, studyId: string, name: string, roles: string[]) {
  const visitor = await site.signedIn({ name, email: `${name.toLowerCase()}@example.org` })
  const memberId = newId()
  await site.pool.query(
    'insert into studies.member (study_id, member_id, name, roles) values ($1, $2, $3, $4)',
    [studyId, memberId, name, roles],
  )
  await site.pool.query(
    'insert into studies.seat (study_id, member_id, account_id) values ($1, $2, $3)',
    [studyId, memberId, visitor.accountId],
  )
  return { visitor, memberId }
}

async function participant(site: TestSite, studyId: string, code: string): Promise<string> {
  const participantId = newId()
  await site.pool.query(
    `insert into studies.participant (study_id, participant_id, code, kind) values ($1, $2, $3, 'person')`,
    [studyId, participantId, code],
  )
  return participantId
}

/** Brings a transcript in and opens it, leaving every name but these. @returns its address. */
export async function openTranscript(
  { code, lead }: CodingStudy,
  words = talk,
  name = 'P031',
  replaced: string[] = [],
): Promise<string> {
  const add = await lead.open(`${code}/add`)
  const names = await lead.send(add.press('Add this transcript', { name, words }))
  const fields = names
    .press('Open it to coders')
    .fields.filter(([field]) => field.startsWith('stands-'))
  const decisions = fields.map(([field, value]) => [
    field.replace('stands', 'does'),
    replaced.includes(value) ? 'replace' : 'leave',
  ])
  const sent = names.press('Open it to coders', Object.fromEntries(decisions))
  const speakers = await lead.send(sent)
  if (speakers.status !== 200) throw new Error(speakers.text)
  return lead.at.replace(/\/speakers$/, '')
}

/** What the script of a transcript's page sends. */
export function codes(
  visitor: Visitor,
  address: string,
  fields: Record<string, string | number>,
): Promise<Response> {
  const typed = Object.entries(fields).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  return visitor.ask(`${address}/codings`, { method: 'POST', body: new URLSearchParams(typed) })
}

/** What the script of a transcript's page is told. */
export interface State {
  codes: { codeId: string; name: string }[]
  recent: string[]
  codings: { codingId: string; codeId: string; who: string; startsAt: number; endsAt: number }[]
  sentence?: string
}

export const read = async (answer: Response) => (await answer.json()) as State

/** A study whose one transcript Ada and Ben are to code, with the ready tree, and neither sees the other's. */
export async function codedBlind(site: TestSite): Promise<CodingStudy & { address: string }> {
  const study = await codingStudy(site)
  const { lead, ada, code, members } = study
  const address = await openTranscript(study)
  await ada.send((await ada.open(`${code}/codebook`)).press('Use the tree that is ready'))
  const who = await lead.open(`${address}/coders`)
  await lead.send(
    who.press('Save who codes it', {
      coders: [members.ada, members.ben],
      blind: 'yes',
      pass: 'deductive',
    }),
  )
  return { ...study, address }
}
