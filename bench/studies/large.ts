// A study as large as they come: 2,000 surveys, 300 transcripts, 20,000 codings, from the invented one.
import { newId } from '../../src/platform/db/new-id.ts'
import type { StudyData } from '../../src/studies/bundle/study-data.ts'
import { demonstrationStudy } from '../../src/studies/demonstration/demonstration.ts'

/** The invented study so many times over, with ids of their own. */
export function largeStudy(): StudyData {
  const data = demonstrationStudy()
  const surveys = data.response.map((one) => ({
    one,
    participant: data.participant.find((each) => each.participantId === one.participantId)!,
    answers: data.answer.filter(({ responseId }) => responseId === one.responseId),
  }))
  const talks = data.transcript.map((one) => ({
    one,
    turns: data.turn.filter(({ transcriptId }) => transcriptId === one.transcriptId),
    codings: data.coding.filter(({ transcriptId }) => transcriptId === one.transcriptId),
  }))
  for (let n = data.response.length; n < 2000; n++) {
    const { one, participant, answers } = surveys[n % surveys.length]!
    const [participantId, responseId] = [newId(), newId()]
    data.participant.push({ ...participant, participantId, code: `X${n}` })
    data.response.push({ ...one, participantId, responseId })
    data.answer.push(...answers.map((answer) => ({ ...answer, responseId })))
  }
  for (let n = data.transcript.length; n < 300; n++) {
    const { one, turns } = talks[n % talks.length]!
    const transcriptId = newId()
    data.transcript.push({ ...one, transcriptId, name: `Talk ${n + 1}` })
    data.turn.push(...turns.map((turn) => ({ ...turn, transcriptId })))
  }
  for (let n = data.coding.length; n < 20_000; n++) {
    const { codings } = talks[n % talks.length]!
    const { transcriptId } = data.transcript[n % 300]!
    const like = codings[n % codings.length]!
    const letters = [...data.transcript[n % 300]!.words].length
    const startsAt = Math.min(like.startsAt, letters - 2)
    const endsAt = Math.min(like.endsAt, letters)
    data.coding.push({ ...like, codingId: newId(), transcriptId, startsAt, endsAt })
  }
  return data
}
