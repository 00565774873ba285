import { sql } from 'kysely'
import { z } from 'zod'
import { accountsWith, type Account } from '#accounts'
import { inventedAgreementSchema, makeInventedAgreement } from '#agreements'
import type { Area } from '#areas'
import { beginOwnRecord, inventedRecordSchema, ownRecord, writeInventedRecord } from '#people'
import {
  inventedAskSchema,
  inventedStorySchema,
  makeInventedAsk,
  makeInventedStory,
} from '#evidence'
import { inventedVisitsSchema, makeInventedVisits } from '#practice'
import { accountsRunning } from '#providers'
import { readDemoFile } from './files.ts'
import { asOwner, inContext } from '../platform/db/context.ts'
import type { WholeDb } from '../platform/db/db.ts'
import { isoDate } from '../platform/i18n/words.ts'

const recordSchema = inventedRecordSchema.extend({
  email: z.email(),
  agreement: inventedAgreementSchema.optional(),
  visits: inventedVisitsSchema.optional(),
  stories: inventedStorySchema.array().default([]),
  asks: inventedAskSchema.array().default([]),
})
type DemoRecord = z.infer<typeof recordSchema>

/** The records of people who were invented with the demonstration, each of them once. */
export async function addRecords(
  db: WholeDb,
  area: Area,
  providerNamed: (name: string) => Promise<string | undefined>,
): Promise<void> {
  const records = recordSchema.array().parse(await readDemoFile('records.json'))
  for (const record of records) {
    const [person] = await accountsWith(db, record.email)
    const [helper] = record.helper ? await accountsWith(db, record.helper.email) : []
    const providerId = record.agreement && (await providerNamed(record.agreement.provider))
    if (person) await addRecord(db, area, record, { person, helper, providerId })
  }
}

interface Parties {
  person: Account
  helper?: Account
  providerId?: string
}

/** In one transaction, in the names of those whose record it is and who agree. */
async function addRecord(
  db: WholeDb,
  area: Area,
  record: DemoRecord,
  { person, helper, providerId }: Parties,
): Promise<void> {
  const { areaId, timeZone } = area
  const { accountId, name } = person
  const by = `account:${accountId}`
  await inContext(db, { areaId, actor: by, accountId, timeZone }, async (transaction) => {
    const today = isoDate(new Date(), timeZone)
    const begun = await asOwner(transaction, async (owner) => {
      await sql`select pg_advisory_xact_lock(7205005003)`.execute(owner)
      if (await ownRecord(owner, areaId, accountId)) return undefined
      return beginOwnRecord(owner, { areaId, accountId, name, today })
    })
    if (!begun) return
    const lists = {
      ...{ people: begun, own_record: begun, scope_about_me: begun, scope_plan: begun },
      ...{ scope_agreement: begun, scope_everything: begun, providers: providerId ?? '' },
    }
    for (const [list, id] of Object.entries(lists))
      await sql`select set_config(${`goldcrest.${list}`}, ${`{${id}}`}, true)`.execute(transaction)
    const of = { areaId, personId: begun }
    await writeInventedRecord(transaction, { ...of, by, helperId: helper?.accountId }, record)
    const [owner] = providerId
      ? await asOwner(transaction, (all) => accountsRunning(all, areaId, providerId))
      : []
    if (!record.agreement || !providerId || !owner) return
    const between = { personId: begun, providerId, provider: `account:${owner}` }
    await makeInventedAgreement(
      transaction,
      { ...between, areaId, personName: name, person: by },
      record.agreement,
    )
    if (!record.visits) return
    const visits = await makeInventedVisits(transaction, { ...between, area }, record.visits)
    const told = { area, provider: between.provider, providerName: record.agreement.provider }
    for (const ask of record.asks)
      await makeInventedAsk(transaction, { ...told, ...between, person: by }, ask)
    for (const [turn, story] of record.stories.entries()) {
      const visit = { personId: begun, providerId, visitId: visits[turn]! }
      await makeInventedStory(transaction, { ...told, visit, person: by }, story)
    }
  })
}
