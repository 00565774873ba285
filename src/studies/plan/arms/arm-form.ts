import { z } from 'zod'
import { newId } from '../../../platform/db/new-id.ts'
import { filled, required, type Form } from '../../../platform/web/forms.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { serviceTypes } from '../plan.ts'
import { plain } from './arm-for.ts'

/** By what organisations are put into arms. */
export const armsBySchema = z.object({
  armsBy: z.enum(['fte', 'attribute'], { error: 'Choose by what organisations are put into arms' }),
  armAttribute: z.string().trim().max(100, 'Use 100 characters or fewer'),
})

export type ArmsBySaid = z.infer<typeof armsBySchema>

export function armsByMistakes({ armsBy, armAttribute }: ArmsBySaid): Form['errors'] | undefined {
  if (armsBy === 'attribute' && !armAttribute)
    return { armAttribute: 'Say what it is called, such as “ownership”' }
  return undefined
}

export function armsByForm({ study: [study] }: StudyData): Form {
  return filled({ armsBy: study?.armsBy, armAttribute: study?.armAttribute ?? undefined })
}

const size = z
  .string()
  .trim()
  .regex(/^(\d{1,6}([.,]\d{1,2})?)?$/, 'Write a number like 5 or 7.5, or leave it empty')
  .transform((typed) => (typed === '' ? undefined : Number(typed.replace(',', '.'))))

/**
 * An arm: what it is called, and what leads to it. A size for all types of service is `above`; those
 * of the plan's types, in their order, are `above1`, `above2` ….
 */
export function armSchema(plan: StudyData) {
  const types = Object.fromEntries(serviceTypes(plan).map((_, at) => [`above${at + 1}`, size]))
  return z.object({
    id: z.uuid().catch(() => newId()),
    name: required('Say what this arm is called', 100),
    above: size,
    ...(types as Record<never, typeof size>),
    values: z
      .string()
      .max(4000, 'Use 4,000 characters or fewer')
      .transform((typed) =>
        typed
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
  })
}

export type ArmSaid = z.infer<ReturnType<typeof armSchema>>

/** The sizes of an arm by type of service; `null` is for all others. */
export function sizesSaid(said: ArmSaid, plan: StudyData): [type: string | null, above: number][] {
  const typed = said as unknown as Record<string, number | undefined>
  const all: [string | null, number | undefined][] = [
    [null, said.above],
    ...serviceTypes(plan).map((type, at): [string, number | undefined] => [
      type,
      typed[`above${at + 1}`],
    ]),
  ]
  return all.filter((one): one is [string | null, number] => one[1] !== undefined)
}

/** What another arm has already: its name, where its size begins, or its value. */
export function armMistakes(
  said: ArmSaid,
  plan: StudyData,
  armId: string,
): Form['errors'] | undefined {
  const others = plan.arm.filter((one) => one.armId !== armId)
  const errors: Form['errors'] = {}
  if (others.some(({ name }) => plain(name) === plain(said.name)))
    errors.name = 'Another arm is called this. Give this one another name'
  const types = serviceTypes(plan)
  if (plan.study[0]?.armsBy === 'fte')
    for (const [type, above] of sizesSaid(said, plan)) {
      const same = plan.band.find(
        (one) => one.serviceType === type && one.aboveFte === above && one.armId !== armId,
      )
      const { name } = others.find((one) => one.armId === same?.armId) ?? {}
      const place = type === null ? 'above' : `above${types.indexOf(type) + 1}`
      if (name) errors[place] = `${name} begins at ${above}, too. Each arm begins at another size`
    }
  const taken = said.values.find((value) =>
    others.some(({ values }) => values.some((one) => plain(one) === plain(value))),
  )
  if (taken) errors.values = `“${taken}” leads to another arm already. It can lead to one only`
  return Object.keys(errors).length ? errors : undefined
}

export function armForm(plan: StudyData, row?: RowOf<'arm'>): Form {
  const above = (type: string | null) =>
    plan.band
      .find((one) => one.armId === row?.armId && one.serviceType === type)
      ?.aboveFte.toString()
  const types = serviceTypes(plan).map((type, at) => [`above${at + 1}`, above(type)])
  return filled({
    ...{ id: row?.armId ?? newId(), name: row?.name, above: above(null) },
    ...Object.fromEntries(types),
    values: row?.values.join('\n'),
  })
}
