import { sql } from 'kysely'
import { z } from 'zod'
import { actAs, recordConsent } from '#people'
import type { Area } from '#areas'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { readers, versionAudiences } from '../audiences.ts'
import { asCounting } from '../apart.ts'
import { factsOf } from '../in-need/facts.ts'
import { reasonsOf } from '../in-need/reasons.ts'
import { yearsAfter } from '../years-after.ts'
import { answerAsk, askPeople, asksOfPerson } from './asks.ts'
import { forOthers } from './for-others.ts'
import { makeInventedDisputes } from './invented-disputes.ts'
import { share } from './sharing.ts'

/** That an enterprise of a demonstration asks a person whether small counts may be shown. */
export const inventedAskSchema = z.object({
  audience: z.enum(versionAudiences),
  /** None: it waits for her answer. */
  saysYes: z.boolean().optional(),
})

interface Parties {
  area: Pick<Area, 'areaId' | 'timeZone'>
  personId: string
  providerId: string
  providerName: string
  /** `account:<id>` of who runs the enterprise, and of the person. */
  provider: string
  person: string
}

/** Asks by the commands that people use, for a year, and perhaps says yes. */
export async function makeInventedAsk(
  db: WholeTransaction,
  { area: { areaId, timeZone }, personId, providerId, providerName, provider, person }: Parties,
  { audience, saysYes }: z.infer<typeof inventedAskSchema>,
): Promise<void> {
  const untilOn = yearsAfter(isoDate(new Date(), timeZone), 1)
  const askId = newId()
  await actAs(db, provider)
  await askPeople(db, {
    ...{ areaId, providerId, by: provider },
    asks: [{ askId, personId, goalId: null, audience, untilOn }],
  })
  await actAs(db, person)
  if (saysYes === undefined) return
  const ask = (await asksOfPerson(db, areaId, personId)).find((one) => one.askId === askId)!
  const consentId = saysYes ? newId() : null
  if (consentId)
    await recordConsent(db, {
      ...{ areaId, personId, consentId, by: person, standing: 'person', explained: 'easy_read' },
      decision: `${providerName} may show counts of fewer than 5 people they are in to ${readers[audience]}, until ${untilOn}`,
    })
  await answerAsk(db, { areaId, answerId: newId(), ask, consentId, by: person })
}

interface Sharing {
  area: Pick<Area, 'areaId' | 'timeZone'>
  /** The enterprise that can be signed in to, and who runs it, `account:<id>`. */
  providerId: string
  by: string
}

/**
 * Owners of a demonstration share with their coordinators: who can be signed in as, two who may soon need
 * help, and one who doesn't. Hers is shown in a tender, too, and two figures of it are disputed. Once: where anybody shares, nothing is done.
 */
export async function makeInventedSharing(
  db: WholeTransaction,
  { area, providerId, by }: Sharing,
): Promise<void> {
  const { areaId, timeZone } = area
  const today = isoDate(new Date(), timeZone)
  const { isBegun, others } = await asCounting(db, async (counting) => {
    const shared =
      await sql`select from evidence.sharing where area_id = ${areaId} limit 1`.execute(counting)
    const { rows } = await sql<{ id: string }>`
      select provider_id as id from evidence.visit
      where area_id = ${areaId} and provider_id <> ${providerId}
      group by provider_id order by count(*) desc, provider_id`.execute(counting)
    return { isBegun: shared.rows.length > 0, others: rows.map(({ id }) => id) }
  })
  if (isBegun) return
  const facts = await factsOf(db, { areaId, providerIds: others, today })
  const told = facts.map((one) => ({ ...one, reasons: reasonsOf(one, today).length }))
  const needing = told.toSorted((a, b) => b.reasons - a.reasons).slice(0, 2)
  const well = told.filter(({ reasons }) => reasons === 0).slice(0, 1)
  const owners = [...needing, ...well].map((one) => ({ providerId: one.providerId, by: 'demo' }))
  for (const one of [{ providerId, by }, ...owners])
    await share(db, { ...one, areaId, sharingId: newId() })
  await forOthers(db, { area, providerId, audience: 'tender', today, shownBy: by })
  await makeInventedDisputes(db, { areaId, providerId, by, today })
}
