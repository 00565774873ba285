import { z } from 'zod'
import { newId } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { requiredDay } from '../../../platform/web/day-field.ts'
import { several } from '../../../platform/web/forms.ts'
import type { Study } from '../../study/study.ts'
import { consentTo } from './standing.ts'
import { decidedNames, type Decided } from './words.ts'

const kinds = Object.keys(decidedNames) as Decided[]

/** A day that has been. */
export function pastDay(missing: string) {
  return requiredDay(missing).refine((day) => day <= isoDate(new Date()), {
    message: 'This day hasn’t come yet',
  })
}

/** One decision about taking part. Where somebody can’t decide, the approval has to allow it. */
export function consentSchema({ includesWithoutCapacity }: Study) {
  return z
    .object({
      consentId: z.uuid().catch(() => newId()),
      decided: z.enum(kinds, 'Choose who decided'),
      supportedBy: z.string().trim().max(200, 'Use 200 characters or fewer'),
      easyRead: z
        .enum(['yes', 'no'], 'Choose how it was explained')
        .transform((said) => said === 'yes'),
      explained: z.string().trim().max(2000, 'Use 2000 characters or fewer'),
      agreesTo: several(
        z.array(z.enum(consentTo)).min(1, 'Tick what she agrees to, one thing at least'),
      ),
      givenOn: pastDay('Say on which day she decided'),
    })
    .superRefine(({ decided, supportedBy }, context) => {
      const issue = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (decided === 'consultee' && !includesWithoutCapacity)
        issue(
          'decided',
          'The recorded approval doesn’t include people who can’t decide for themselves, so she can’t take part',
        )
      if (decided !== 'own' && supportedBy === '')
        issue('supportedBy', 'Say who helped or was asked: her sister, an advocate')
    })
}

export type ConsentSaid = z.infer<ReturnType<typeof consentSchema>>

export const withdrawalSchema = z.object({
  withdrawalId: z.uuid().catch(() => newId()),
  stops: several(z.array(z.enum(consentTo)).min(1, 'Tick what she takes back, or all of it')),
  words: z.string().trim().max(2000, 'Use 2000 characters or fewer'),
  withdrawnOn: pastDay('Say on which day she took it back'),
})

export type WithdrawalSaid = z.infer<typeof withdrawalSchema>
