import { z } from 'zod'
import { actAs, scopes, type Scope } from '#people'
import type { WholeTransaction } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import { beginAgreement } from './propose-version.ts'
import { giveAssent } from './give-assent.ts'

/** What two who were invented with a demonstration have agreed. */
export const inventedAgreementSchema = z.object({
  /** The enterprise's name. */
  provider: z.string(),
  agreedOn: z.iso.date(),
  words: z.string(),
  beginsOn: z.iso.date(),
  minimumVisitMinutes: z.int(),
  hoursAWeek: z.number(),
  fundingRoute: z.string(),
  noticeDays: z.int(),
  cover: z.enum(['nobody', 'asked']),
  scopes: z.array(z.enum(Object.keys(scopes) as [Scope, ...Scope[]])),
  lines: z.array(
    z.object({
      words: z.string(),
      pence: z.int(),
      unit: z.enum(['hour', 'visit', 'night', 'week', 'mile']),
      days: z.enum(['any', 'weekdays', 'weekends', 'bank_holidays']),
    }),
  ),
})

interface Parties {
  areaId: string
  personId: string
  personName: string
  providerId: string
  /** `account:<id>` of each. */
  person: string
  provider: string
}

/** Proposes an invented agreement and says yes to it for both, by the commands that people use. As both. */
export async function makeInventedAgreement(
  db: WholeTransaction,
  { areaId, personId, personName, providerId, ...by }: Parties,
  { provider, agreedOn, ...content }: z.infer<typeof inventedAgreementSchema>,
): Promise<void> {
  const agreementId = newId()
  const proposed = { areaId, agreementId, party: 'provider' as const, by: by.provider }
  const versionId = newId()
  await actAs(db, by.provider)
  await beginAgreement(db, { ...proposed, personId, personName, providerId, versionId, content })
  const yes = { areaId, agreementId, number: 1, providerName: provider, today: agreedOn }
  await giveAssent(db, { ...yes, party: 'provider', by: by.provider })
  await actAs(db, by.person)
  await giveAssent(db, {
    ...{ ...yes, party: 'person', by: by.person },
    decision: { standing: 'person', explained: 'talking' },
  })
}
