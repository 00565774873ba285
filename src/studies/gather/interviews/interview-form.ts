import { z } from 'zod'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { optional, several } from '../../../platform/web/forms.ts'
import { dayField } from '../../../platform/web/day-field.ts'
import { timeField } from '../../../platform/web/time-field.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { consents } from '../consent/standing.ts'

export const interviewModes = { 'in person': 'In person', phone: 'By phone', video: 'By video' }

export type InterviewKnown = Pick<
  StudyData,
  'study' | 'member' | 'participant' | 'consent' | 'withdrawal' | 'topicGuide'
>

/** An interview, planned or held: one or more participants, an interviewer or two. */
export function interviewSchema(known: InterviewKnown) {
  const { allows } = consents(known)
  const byCode = new Map(known.participant.map((one) => [one.code.toLowerCase(), one]))
  const members = new Set(known.member.map(({ memberId }) => memberId))
  return z
    .object({
      interviewId: z.uuid().catch(() => newId()),
      participants: z.string().transform((typed) => codesIn(typed)),
      interviewers: several(
        z
          .array(z.string())
          .transform((all) => [...new Set(all)].filter((one) => members.has(one)))
          .refine((all) => all.length <= 2, { message: 'Choose one interviewer, or two' }),
      ),
      guideId: z.string().transform((typed) => uuid(typed)),
      plannedOn: dayField,
      plannedAt: timeField,
      happenedOn: dayField.refine((day) => day === undefined || day <= isoDate(new Date()), {
        message: 'This day hasn’t come yet: leave it empty until the interview was held',
      }),
      mode: z.enum(['', 'in person', 'phone', 'video'], 'Choose how it is held'),
      notes: optional(5000),
    })
    .superRefine((said, context) => {
      const issue = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      const unknown = said.participants.filter((code) => !byCode.has(code.toLowerCase()))
      if (said.participants.length === 0)
        issue('participants', 'Write the code of who is interviewed, like P031')
      else if (unknown.length > 0)
        issue('participants', `No participant is called ${unknown.join(' or ')}`)
      if (!said.plannedOn && !said.happenedOn)
        issue('plannedOn', 'Say for which day it is planned, or when it was held')
      if (said.plannedAt && !said.plannedOn) issue('plannedOn', 'Say for which day it is planned')
      if (!said.happenedOn) return
      if (said.interviewers.length === 0) issue('interviewers', 'Choose who held the interview')
      if (said.mode === '') issue('mode', 'Choose how it was held')
      const without = said.participants.filter((code) => {
        const one = byCode.get(code.toLowerCase())
        return one && !allows(one.participantId, 'interview', said.happenedOn)
      })
      if (without.length > 0)
        issue(
          'participants',
          `No consent of ${without.join(' or ')} to an interview is recorded for that day: record it first`,
        )
    })
}

export type InterviewSaid = z.infer<ReturnType<typeof interviewSchema>>

/** Codes with commas or spaces between them, each once. */
function codesIn(typed: string): string[] {
  const all = typed.split(/[\s,;]+/).filter((one) => one !== '')
  return [...new Map(all.map((one) => [one.toLowerCase(), one])).values()]
}

/** The participants that are meant by their codes. */
export function participantsOf(
  { participant }: Pick<StudyData, 'participant'>,
  { participants }: InterviewSaid,
) {
  const codes = new Set(participants.map((code) => code.toLowerCase()))
  return participant.filter(({ code }) => codes.has(code.toLowerCase()))
}
