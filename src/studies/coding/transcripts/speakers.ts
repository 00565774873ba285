/** Whose words a turn has. */
export interface Speaker {
  participantId: string | null
  isInterviewer: boolean
}

const nobody: Speaker = { participantId: null, isInterviewer: false }
const interviewer: Speaker = { participantId: null, isInterviewer: true }

const asks = /^(interviewer|interviewers|int|iv|i|q|researcher|facilitator|moderator)[ .]*\d*$/i

/**
 * Who speaks, as far as what the transcript calls her tells: an interviewer, a participant by her code, or
 * the one participant where there is only one other speaker.
 * @param those whom the interview was with.
 */
export function speakerOf(
  speaker: string,
  speakers: readonly string[],
  those: readonly { participantId: string; code: string }[],
): Speaker {
  if (asks.test(speaker)) return interviewer
  const named = those.find(({ code }) => plain(code) === plain(speaker))
  if (named) return { ...nobody, participantId: named.participantId }
  const others = speakers.filter((one) => one !== '' && !asks.test(one))
  const isOnly = those.length === 1 && others.length === 1 && speaker === others[0]
  return isOnly ? { ...nobody, participantId: those[0]!.participantId } : nobody
}

const plain = (code: string) => code.replaceAll(/[\s-]/g, '').toLowerCase()
