import { z } from 'zod'
import type { Locality } from '#areas'
import { isDay, dayField } from '../../platform/web/day-field.ts'
import { filled, type Form } from '../../platform/web/forms.ts'
import { nothingSaid, type EnterpriseFacts, type WorkerFacts } from './facts.ts'

/** What is asked of an enterprise. All of it may stay empty. */
export function enterpriseShape(today: string) {
  return {
    beganOn: dayField.refine(
      (day) => day === undefined || day <= today,
      'Choose today, or a day that was',
    ),
    cost: z
      .string()
      .trim()
      .transform((typed, context) => {
        if (typed === '') return null
        const plain = typed.replace(/^£\s*/, '').replaceAll(',', '')
        if (/^\d{1,6}(\.\d{1,2})?$/.test(plain)) return Math.round(Number(plain) * 100)
        context.addIssue({
          code: 'custom',
          message: 'Write the pounds of a month, like 240 or 189.50',
        })
        return z.NEVER
      }),
  }
}

/** What is asked of each who works there: fields end in her id, but for who is asked alone. */
export function workerShape(localities: Locality[], workerIds: string[]) {
  const places = ['', ...localities.map(({ localityId }) => localityId)]
  const of = (workerId: string) => ({
    [`locality-${workerId}`]: z
      .string()
      .refine((one) => places.includes(one), 'Choose a place of the list'),
    [`trained-${workerId}`]: dayField,
    [`fair-${workerId}`]: z.enum(['yes', 'no', 'not_said', ''], { error: 'Choose one of these' }),
  })
  return Object.assign({}, ...workerIds.map(of)) as Record<string, z.ZodType>
}

/** What a form said of one of them. */
export function workerSaid(value: Record<string, unknown>, workerId: string): WorkerFacts {
  const fair = value[`fair-${workerId}`]
  const trainedUntil = value[`trained-${workerId}`] as string | undefined
  return {
    localityId: (value[`locality-${workerId}`] as string) || null,
    trainedUntil: isDay(trainedUntil) ? trainedUntil : null,
    isFair: fair === 'yes' ? true : fair === 'no' ? false : null,
  }
}

/** Filled with what was said last. */
export function onceForm(
  of: EnterpriseFacts | undefined,
  workers: Map<string, WorkerFacts>,
  workerIds: string[],
): Form {
  const fields: Record<string, string> = {
    beganOn: of?.beganOn ?? '',
    cost: of?.penceAMonth == null ? '' : (of.penceAMonth / 100).toFixed(2).replace(/\.00$/, ''),
  }
  for (const workerId of workerIds) {
    const { localityId, trainedUntil, isFair } = workers.get(workerId) ?? nothingSaid
    fields[`locality-${workerId}`] = localityId ?? ''
    fields[`trained-${workerId}`] = trainedUntil ?? ''
    fields[`fair-${workerId}`] = isFair === null ? '' : isFair ? 'yes' : 'no'
  }
  return filled(fields)
}
