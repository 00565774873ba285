import type { StudyData } from '../../bundle/study-data.ts'
import { consents, type ConsentData } from './standing.ts'

/** A stretch of a transcript, in code points. */
export interface Stretch {
  transcriptId: string
  startsAt: number
  endsAt: number
}

/** Whether a stretch may be shown to others, and a sentence why not. */
export type Quotable = { may: true } | { may: false; because: string }

/**
 * Whether stretches may be quoted: everybody whose words are in one agrees to it as consent stands now. Words
 * of which it isn’t known whose they are may not.
 */
export function quotable(
  data: ConsentData & Pick<StudyData, 'turn' | 'transcript' | 'participant'>,
): (stretch: Stretch) => Quotable {
  const { standing } = consents(data)
  const turns = Map.groupBy(data.turn, ({ transcriptId }) => transcriptId)
  const open = new Set(data.transcript.filter((one) => one.isOpen).map((one) => one.transcriptId))
  const codes = new Map(data.participant.map((one) => [one.participantId, one.code]))

  return ({ transcriptId, startsAt, endsAt }) => {
    if (open.has(transcriptId)) return no('Names are still being looked for in this transcript')
    const within = (turns.get(transcriptId) ?? []).filter(
      (turn) => turn.startsAt < endsAt && turn.endsAt > startsAt,
    )
    if (within.length === 0) return no('It isn’t known whose words these are')
    for (const { participantId, isInterviewer } of within) {
      if (isInterviewer) continue
      if (participantId === null) return no('It isn’t known whose words these are')
      const { agreesTo, tookBack, decision } = standing(participantId)
      if (agreesTo.includes('quotes')) continue
      const who = codes.get(participantId) ?? 'Somebody'
      if (tookBack.includes('quotes')) return no(`${who} has taken back her consent to be quoted`)
      return no(decision ? `${who} hasn’t agreed to be quoted` : `No consent of ${who} is recorded`)
    }
    return { may: true }
  }
}

function no(because: string): Quotable {
  return { may: false, because }
}
