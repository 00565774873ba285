import { z } from 'zod'
import type { StudyDb } from '../../apart.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { requiredDay } from '../../../platform/web/day-field.ts'
import { required, several } from '../../../platform/web/forms.ts'

/** One training that somebody of the team had. */
export interface Training {
  trainingId: string
  memberId: string
  what: string
  /** ISO. */
  heldOn: string
  minutes: number | null
}

/** Rows of one training, one for each who was there, as one. */
export function together(all: readonly Training[]): [training: Training, who: Training[]][] {
  const same = ({ what, heldOn, minutes }: Training) => JSON.stringify([what, heldOn, minutes])
  return [...Map.groupBy(all, same).values()].map((who) => [who[0]!, who])
}

/** The newest first. */
export function trainings(db: StudyDb, studyId: string): Promise<Training[]> {
  return db
    .selectFrom('studies.training')
    .select([
      'training_id as trainingId',
      'member_id as memberId',
      'what',
      'held_on as heldOn',
      'minutes',
    ])
    .where('study_id', '=', studyId)
    .orderBy('held_on', 'desc')
    .orderBy('training_id')
    .execute()
}

export const trainingSchema = z.object({
  id: z.uuid().catch(() => newId()),
  what: required('Write what the training was, such as “Asking for consent”', 200),
  members: several(z.array(z.uuid()).min(1, 'Tick who was there')),
  heldOn: requiredDay('Say on which day it was'),
  minutes: z
    .string()
    .trim()
    .regex(/^(\d{1,4})?$/, 'Write the minutes as a number, like 90, or leave it empty')
    .transform((typed) => (typed === '' || Number(typed) === 0 ? null : Number(typed))),
})

export type TrainingSaid = z.infer<typeof trainingSchema>
