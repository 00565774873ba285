import { z } from 'zod'
import { filled, required, type Form } from '../../platform/web/forms.ts'
import type { StudyData } from '../bundle/study-data.ts'

const many = z
  .string()
  .trim()
  .regex(/^\d{0,5}$/, 'Write a number like 5, or leave it empty')
  .transform((typed) => (typed === '' ? undefined : Number(typed)))

/** How many of one type of service are wanted: in `arm1`, `arm2` …, in the order of the arms. */
export function wantedSchema({ arm }: Pick<StudyData, 'arm'>) {
  const arms = Object.fromEntries(arm.map((_, at) => [`arm${at + 1}`, many]))
  return z.object({
    serviceType: required('Say which type of service, such as “Home care”', 100),
    ...(arms as Record<never, typeof many>),
  })
}

export type WantedSaid = z.infer<ReturnType<typeof wantedSchema>>

/** For each arm that a number was said of. */
export function numbersSaid(said: WantedSaid, { arm }: Pick<StudyData, 'arm'>) {
  const typed = said as unknown as Record<string, number | undefined>
  return arm.flatMap(({ armId }, at) => {
    const organisations = typed[`arm${at + 1}`]
    return organisations === undefined ? [] : [{ armId, organisations }]
  })
}

export function wantedForm({ arm, wanted }: StudyData, serviceType?: string): Form {
  const of = (armId: string) =>
    wanted.find((one) => one.armId === armId && one.serviceType === serviceType)?.organisations
  return filled({
    serviceType,
    ...Object.fromEntries(arm.map(({ armId }, at) => [`arm${at + 1}`, of(armId)?.toString()])),
  })
}
