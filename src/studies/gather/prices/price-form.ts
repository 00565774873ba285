import { z } from 'zod'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { pastDay } from '../consent/consent-form.ts'

/** An hourly rate as people write it: 21, £21.50. In pence. */
export const hourlyField = z
  .string()
  .trim()
  .transform((typed, context) => {
    const [, pounds, pence = ''] = /^£?\s*(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(typed) ?? []
    const all = Number(pounds) * 100 + Number(pence.padEnd(2, '0'))
    if (pounds !== undefined && all > 0) return all
    context.addIssue({ code: 'custom', message: 'Write the price of an hour like 21 or 21.50' })
    return z.NEVER
  })

/** The shortest visit that is charged; none: 0. */
export const minimumField = z
  .string()
  .trim()
  .transform((typed, context) => {
    const [, minutes = '0'] = /^(?:(\d{1,4})\s*(?:min|minutes)?)?$/i.exec(typed) ?? [typed, 'no']
    if (Number(minutes) <= 1440) return Number(minutes)
    context.addIssue({ code: 'custom', message: 'Write the shortest visit in minutes, like 30' })
    return z.NEVER
  })

export const priceSchema = z.object({
  priceId: z.uuid().catch(() => newId()),
  organisationId: z.string().transform((typed, context) => {
    const found = uuid(typed)
    if (!found) context.addIssue({ code: 'custom', message: 'Choose the organisation' })
    return found ?? z.NEVER
  }),
  what: z.string().trim().max(200, 'Use 200 characters or fewer'),
  hourly: hourlyField,
  minimum: minimumField,
  asOf: pastDay('Say from which day the price is'),
})

export type PriceSaid = z.infer<typeof priceSchema>
