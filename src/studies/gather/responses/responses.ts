import { uuid } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import { readStudy } from '../../bundle/read-study.ts'
import type { Form } from '../../../platform/web/forms.ts'
import { consents } from '../consent/standing.ts'
import { instrumentOf, type StudyInstrument } from '../instruments/instruments.ts'
import { interviewsOf, type OfInterview } from './interviews-of.ts'
import { answerField } from './response-form.ts'

/** Somebody and an instrument: what has to be known before she is asked. */
export interface ToAsk {
  participant: { participantId: string; code: string }
  instrument: StudyInstrument
  /** Of her organisation. */
  serviceType: string | undefined
  /** In which she may answer. */
  interviews: OfInterview[]
  /** She doesn’t want to be asked any more. */
  tookBack: boolean
  /** @returns why she may not be asked, as a sentence; `on` the day on which she answered. */
  mayNot(on: string): string | undefined
}

export async function toAsk(
  db: StudyDb,
  studyId: string,
  { participantId, instrumentId }: { participantId?: string; instrumentId?: string },
): Promise<ToAsk | undefined> {
  const data = await readStudy(db, studyId, [
    ...(['study', 'participant', 'organisation', 'consent', 'withdrawal', 'instrument'] as const),
    ...(['interview', 'interviewed'] as const),
  ])
  const participant = data.participant.find((one) => one.participantId === uuid(participantId))
  const instrument = data.instrument.find((one) => one.instrumentId === uuid(instrumentId))
  if (!participant || !instrument) return undefined
  const organisation = data.organisation.find(
    (one) => one.organisationId === participant.organisationId,
  )
  const { allows, standing } = consents(data)
  const tookBack = standing(participant.participantId).tookBack.includes('survey')
  return {
    participant,
    instrument: instrumentOf(instrument),
    serviceType: organisation?.serviceType,
    interviews: interviewsOf(data, participant.participantId),
    tookBack,
    mayNot(on) {
      const { code } = participant
      if (tookBack) return `${code} has taken back her consent to surveys`
      return allows(participant.participantId, 'survey', on) &&
        allows(participant.participantId, 'survey')
        ? undefined
        : `No consent of ${code} to surveys is recorded for this day: record it first`
    },
  }
}

/** A survey that is there, as its form has it. */
export async function responseAsTyped(
  db: StudyDb,
  studyId: string,
  responseId: string,
): Promise<{ typed: Form['typed']; participantId: string; instrumentId: string } | undefined> {
  const row = await db
    .selectFrom('studies.response')
    .selectAll()
    .where('study_id', '=', studyId)
    .where('response_id', '=', responseId)
    .executeTakeFirst()
  if (!row) return undefined
  const answers = await db
    .selectFrom('studies.answer')
    .selectAll()
    .where('study_id', '=', studyId)
    .where('response_id', '=', responseId)
    .execute()
  const typed = Object.fromEntries(
    answers.map(({ question, level, number, words }) => [
      answerField(question),
      [String(level ?? number ?? words)],
    ]),
  )
  const how = { answeredBy: [row.answered_by], other: [row.other ?? ''], mode: [row.mode] }
  return {
    typed: {
      ...{ ...typed, ...how, answeredOn: [row.answered_on], responseId: [responseId] },
      interviewId: [row.interview_id ?? ''],
    },
    participantId: row.participant_id,
    instrumentId: row.instrument_id,
  }
}
