import { sql } from 'kysely'
import { z } from 'zod'
import { accountsWith, addAccount, chooseEasyRead, giveRole, roles, type Role } from '#accounts'
import { areaAt, areaSchema, saveArea, type Area } from '#areas'
import {
  approveListing,
  confirmListing,
  decideRecommendation,
  recommend,
  saveListing,
} from '#directory'
import { beginOwner, providerSchema, type ProviderDetails } from '#providers'
import { beginDemonstrationStudy, seatedNames } from '#studies'
import { readDemoFile, readDemoFolder } from './files.ts'
import { addRecords } from './records.ts'
import { inContext } from '../platform/db/context.ts'
import type { Db, WholeDb, WholeTransaction } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import { urls } from '../urls.ts'

/** The demonstration: the invented county of Marl, loaded once. */

interface SignInLink {
  role: string
  /** Of the area. */
  path: string
}

/** Marl, loaded where it isn't yet. */
export async function loadDemonstration(db: WholeDb): Promise<Area> {
  const area = (await areaAt(db, { slug: 'marl' })) ?? (await load(db))
  await addPeople(db, area.areaId)
  await addRecords(db, area, (name) => providerNamed(db, area.areaId, name))
  await addStudy(db, area.areaId)
  return area
}

/** Those who can be signed in as; a demonstration from before they were invented gets them too. */
async function addPeople(db: WholeDb, areaId: string): Promise<void> {
  const people = await readPeople()
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(7205005003)`.execute(transaction)
    for (const { name, email, role, provider, easyRead } of people) {
      const [known] = await accountsWith(transaction, email)
      const accountId = known?.accountId ?? (await addAccount(transaction, { name, email }))
      if (easyRead && !known) await chooseEasyRead(transaction, accountId, true)
      if (role && !known) await giveRole(transaction, { areaId, accountId, role, by: 'demo' })
      const providerId = provider && (await providerNamed(transaction, areaId, provider))
      if (providerId && !known)
        await beginOwner(transaction, {
          ...{ areaId, providerId, accountId, by: 'demo' },
          name: name.split(',')[0]!,
        })
    }
  })
}

/** The invented study, with those of its team who can be signed in as. */
async function addStudy(db: WholeDb, areaId: string): Promise<void> {
  const team = (await readPeople()).filter(({ name }) => seatedNames.includes(name))
  const accounts = await Promise.all(
    team.map(async ({ name, email }) => {
      const [account] = await accountsWith(db, email)
      return account ? [{ name, accountId: account.accountId }] : []
    }),
  )
  await beginDemonstrationStudy(db, areaId, accounts.flat())
}

/** Those who run an enterprise and can be signed in as. */
export async function ownersIn(
  db: WholeDb,
  areaId: string,
): Promise<{ providerId: string; accountId: string }[]> {
  const all = await Promise.all(
    (await readPeople()).map(async ({ email, provider }) => {
      const providerId = provider && (await providerNamed(db, areaId, provider))
      const [account] = await accountsWith(db, email)
      return providerId && account ? [{ providerId, accountId: account.accountId }] : []
    }),
  )
  return all.flat()
}

async function readPeople() {
  return accountSchema.array().parse(await readDemoFile('accounts.json'))
}

async function providerNamed(
  db: Db<'providers'>,
  areaId: string,
  name: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('providers.provider')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.provider_id
}

async function load(db: WholeDb): Promise<Area> {
  const details = areaSchema.parse(await readDemoFile('area.json'))
  const providers = await readProviders()
  const recommendations = saidSchema.array().parse(await readDemoFile('recommendations.json'))
  // One transaction: a start that is cut off leaves no half county.
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(7205005003)`.execute(transaction)
    if (await areaAt(transaction, { slug: details.slug })) return
    const areaId = await saveArea(transaction, details)
    // Saving a listing enqueues work, which belongs to an area.
    await sql`select set_config('goldcrest.area', ${areaId}, true),
      set_config('goldcrest.actor', 'demo', true)`.execute(transaction)
    for (const provider of providers) {
      const said = recommendations.filter((one) => one.provider === provider.name)
      await add(transaction, areaId, provider, said)
    }
  })
  return (await areaAt(db, { slug: details.slug }))!
}

/** Somebody who can be signed in as in the demonstration. */
const accountSchema = z.object({
  name: z.string(),
  email: z.email(),
  role: z.enum(Object.keys(roles) as [Role, ...Role[]]).optional(),
  /** The enterprise that they run. */
  provider: z.string().optional(),
  /** Who they are to the records of the demonstration. */
  who: z.string().optional(),
  easyRead: z.boolean().optional(),
})

const saidSchema = z.object({
  provider: z.string(),
  name: z.string(),
  relation: z.string(),
  words: z.string(),
})

async function add(
  db: WholeTransaction,
  areaId: string,
  details: ProviderDetails,
  recommendations: z.infer<typeof saidSchema>[],
): Promise<void> {
  const providerId = newId()
  const saved = await saveListing(db, { areaId, providerId, details, savedBy: 'coordinator' })
  if (saved !== 'saved') throw new Error(`${details.name} of the demonstration: ${saved}`)
  await approveListing(db, { areaId, providerId, by: 'coordinator' })
  await confirmListing(db, areaId, providerId, 'provider')
  for (const said of recommendations) {
    const recommendationId = newId()
    await recommend(db, areaId, providerId, { recommendationId, ...said })
    await decideRecommendation(db, areaId, recommendationId, { shown: true, by: 'coordinator' })
  }
}

/** What the enterprises of Marl say of themselves. */
export async function readProviders(): Promise<ProviderDetails[]> {
  const lists = await readDemoFolder('providers')
  return lists.flatMap((list) => providerSchema.array().parse(list))
}

/** A link for each role of the demonstration. */
export async function signInLinks(db: WholeDb, area: Area): Promise<SignInLink[]> {
  const { areaId } = area
  const people = await readPeople()
  const runner = people.find(({ provider }) => provider)
  const providerId =
    runner?.provider &&
    (await inContext(db, { areaId, actor: 'demo' }, (transaction) =>
      providerNamed(transaction, areaId, runner.provider!),
    ))
  const as = (email: string, back: string) =>
    urls.signInDemonstration(area, {}, { who: email.split('@')[0], back })
  return [
    { role: 'Someone looking for support', path: urls.home(area, {}) },
    ...people
      .filter(({ role }) => role === 'coordinator')
      .map(({ email }) => ({ role: 'The coordinator', path: as(email, urls.admin(area, {})) })),
    ...(providerId
      ? [
          {
            role: `A provider (${runner.provider})`,
            path: as(runner.email, urls.enterprise(area, { providerId })),
          },
        ]
      : []),
    ...people
      .filter(({ who }) => who)
      .map(({ name, email, who }) => ({
        role: `${who} (${name})`,
        path: as(email, urls.account(area, {})),
      })),
  ]
}
