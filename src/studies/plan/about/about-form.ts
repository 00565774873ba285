import { z } from 'zod'
import { dayField } from '../../../platform/web/day-field.ts'
import { filled, required, type Form } from '../../../platform/web/forms.ts'
import type { RowOf } from '../../bundle/study-data.ts'

/** A study is kept for ten years at most, from the day on which it began. */
const mostYears = 10

/** @param today ISO. */
export function aboutSchema({ beganAt, invented }: RowOf<'study'>, today: string) {
  const last = `${Number(beganAt.slice(0, 4)) + mostYears}${beganAt.slice(4, 10)}`
  return z.object({
    title: required('Say what the study is called', 200),
    aim: z.string().trim().max(4000, 'Use 4,000 characters or fewer'),
    controller: required('Say who answers for what the study keeps about people', 200),
    contact: required('Say how people reach them: an email address or a phone number', 200),
    approval: z.string().trim().max(4000, 'Use 4,000 characters or fewer'),
    includesWithoutCapacity: z.enum(['no', 'yes'], {
      error: 'Choose whether people without capacity to consent are included',
    }),
    wantedMinutes: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, 'Write the minutes as a number, like 30')
      .transform(Number)
      .refine((minutes) => minutes >= 5 && minutes <= 720, 'Choose from 5 minutes to 12 hours'),
    keptUntil: dayField
      .refine((day) => !day || invented || day > today, 'Choose a day that is still to come')
      .refine((day) => !day || day <= last, `Choose a day within ten years of its beginning`),
  })
}

export type AboutSaid = z.infer<ReturnType<typeof aboutSchema>>

/** What is not right between two fields: people without capacity are in only by an approval. */
export function aboutMistakes(said: AboutSaid): Form['errors'] | undefined {
  if (said.includesWithoutCapacity === 'no' || said.approval) return undefined
  return {
    approval:
      'Say who approved that people without capacity are included, and what they approved. Without that they are not included',
  }
}

export function aboutForm(row: RowOf<'study'>): Form {
  return filled({
    title: row.title,
    aim: row.aim,
    controller: row.controller,
    contact: row.contact,
    approval: row.approval,
    includesWithoutCapacity: row.includesWithoutCapacity ? 'yes' : 'no',
    wantedMinutes: String(row.wantedMinutes),
    keptUntil: row.keptUntil ?? undefined,
  })
}
