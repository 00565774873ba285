import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import type { StudyData } from '../../bundle/study-data.ts'

/** An interview in which a survey may have been answered. */
export interface OfInterview {
  interviewId: string
  /** ISO: when it was held, or else for when it is planned. */
  day: string | undefined
  isHeld: boolean
  mode: string | null
}

/** The interviews that somebody takes part in, the latest first. */
export function interviewsOf(
  { interview, interviewed }: Pick<StudyData, 'interview' | 'interviewed'>,
  participantId: string,
): OfInterview[] {
  const own = new Set(
    interviewed
      .filter((one) => one.participantId === participantId)
      .map(({ interviewId }) => interviewId),
  )
  return interview
    .filter(({ interviewId }) => own.has(interviewId))
    .map(({ interviewId, happenedOn, plannedFor, mode }) => ({
      ...{ interviewId, mode, isHeld: happenedOn !== null },
      day: happenedOn ?? (plannedFor ? isoDate(new Date(plannedFor)) : undefined),
    }))
    .toSorted((a, b) => ((a.day ?? '') > (b.day ?? '') ? -1 : 1))
}

/** `The interview held on Monday 2 March 2026` */
export function interviewWords({ day, isHeld }: Pick<OfInterview, 'day' | 'isHeld'>): string {
  if (!day) return 'The interview that is planned'
  return `The interview ${isHeld ? 'held on' : 'planned for'} ${dateWords(day)}`
}

/** How files name an interview of hers: by its day, or by its id where she has two on that day. */
export function interviewInFile(interviews: readonly OfInterview[], interviewId: string): string {
  const { day } = interviews.find((one) => one.interviewId === interviewId) ?? {}
  const isAlone = interviews.filter((one) => one.day === day).length === 1
  return day && isAlone ? day : interviewId
}

/** The interview that a file means, by its day or its id; or why it can’t be told, as a sentence. */
export function interviewMeant(
  interviews: readonly OfInterview[],
  said: string,
  code: string,
): { interviewId: string } | { why: string } {
  const meant = interviews.filter((one) => one.interviewId === said || one.day === said)
  if (meant.length === 1) return { interviewId: meant[0]!.interviewId }
  return {
    why: meant.length
      ? `${code} has ${meant.length} interviews on that day: write which by its id, as answers that are taken along have it`
      : `${code} has no interview on the day “${said.slice(0, 40)}”: write it as 2026-03-02, or leave it empty`,
  }
}
