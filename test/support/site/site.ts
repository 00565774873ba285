// A whole Goldcrest in process for one test: Ashdale, an area with nobody in it yet.
import type { Hono } from 'hono'
import { accountTasks, type Role } from '#accounts'
import { agreementTasks } from '#agreements'
import { areaAt, saveArea, type Area, type AreaDetails } from '#areas'
import {
  approveListing,
  confirmListing,
  createSecretLink,
  directoryTasks,
  saveListing,
} from '#directory'
import { evidenceTasks } from '#evidence'
import { offlineTasks } from '#offline'
import { peopleTasks } from '#people'
import { planningTasks } from '#practice'
import { beginOwner, type ProviderDetails } from '#providers'
import { worryTasks } from '#worries'
import { createApp } from '../../../src/app.ts'
import type { Installation } from '../../../src/platform/config/installation.ts'
import { inContext } from '../../../src/platform/db/context.ts'
import type { WholeTransaction } from '../../../src/platform/db/db.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import { noMeaning, type Meaning } from '../../../src/platform/meaning/index.ts'
import { startWorker } from '../../../src/platform/jobs/index.ts'
import { beginRound } from '../../../src/platform/jobs/rounds.ts'
import { queueIsEmpty } from '../../../src/platform/jobs/testing.ts'
import {
  outbox,
  openTransport,
  sendMessageTasks,
  type OutboxMessage,
} from '../../../src/platform/messages/index.ts'
import { buildAssets } from '../../../src/platform/web/assets.ts'
import { withFreshDatabase, type TestDatabase } from '../database.ts'
import { ashdale, provider } from './ashdale.ts'
import { signIn } from './signed-in.ts'
import { keepTrail } from './trail-kept.ts'
import { Visitor } from './visitor.ts'

export const adminSecret = 'the secret of Ashdale'

export interface Listed {
  providerId: string
  slug: string
}

export interface TestSite extends TestDatabase {
  app: Hono
  area: Area
  installation: Installation
  /** Somebody who looks at the site, with no cookies yet. */
  visitor(origin?: string): Visitor
  /** Somebody with an account, and perhaps roles in the area, who is signed in. */
  signedIn(who?: {
    name?: string
    email?: string
    roles?: Role[]
  }): Promise<Visitor & { accountId: string }>
  /** Somebody who is signed in and runs an enterprise. */
  runs(
    of: Listed,
    who?: { name?: string; email?: string },
  ): Promise<Visitor & { accountId: string }>
  /** A visitor who has signed in as the coordinator. */
  coordinator(): Promise<Visitor>
  /** Lists a provider, approved and confirmed today; what isn't said is made up. */
  list(said?: Partial<ProviderDetails>): Promise<Listed>
  /** The secret of a provider's own page. */
  ownSecret(of: Listed): Promise<string>
  /** Does something in the area's context. */
  inArea<T>(work: (transaction: WholeTransaction) => Promise<T>): Promise<T>
  /** Does all that waits to be done, and reads the outbox, the oldest message first. */
  post(): Promise<OutboxMessage[]>
  /** Begins a round on a day, and does what it asks for. */
  round(task: string, on: string): Promise<OutboxMessage[]>
  /** Asks the database. */
  rows<Row>(query: string, values?: unknown[]): Promise<Row[]>
}

interface Changes {
  area?: Partial<AreaDetails>
  /** Off, where a story doesn't need it. */
  meaning?: Meaning
  installation?: Partial<Installation>
}

export function withSite<T>(
  use: (site: TestSite) => Promise<T>,
  changes: Changes = {},
): Promise<T> {
  return withFreshDatabase(async (database) => use(await siteOn(database, changes)))
}

async function siteOn(database: TestDatabase, changes: Changes): Promise<TestSite> {
  const { db, pool } = database
  await buildAssets()
  await keepTrail(pool)
  const details = { ...ashdale, ...changes.area }
  await saveArea(db, details)
  const area = (await areaAt(db, { slug: details.slug }))!
  const { areaId } = area
  const installation: Installation = {
    publicUrl: () => 'http://localhost',
    https: false,
    adminSecret,
    proxies: 0,
    demo: false,
    hasOutbox: true,
    sendsTexts: true,
    ...changes.installation,
  }
  const meaning = changes.meaning ?? noMeaning
  const app = createApp({ db, installation, meaning, log: () => {} })
  const visitor = (origin = 'http://localhost') => new Visitor(app, origin)
  const inArea: TestSite['inArea'] = (work) => inContext(db, { areaId, actor: 'visitor' }, work)
  const post = async () => {
    const transport = openTransport({ MAIL_FROM: 'Goldcrest <hello@ashdale.example>' })
    const tasks = {
      ...accountTasks,
      ...peopleTasks,
      ...agreementTasks(installation),
      ...offlineTasks,
      ...planningTasks(installation),
      ...directoryTasks(installation, meaning),
      ...worryTasks(installation),
      ...evidenceTasks,
      ...sendMessageTasks(transport),
    }
    const failed = Promise.withResolvers<never>()
    const worker = await startWorker(pool, db, tasks, [], (level, event, facts) => {
      if (level === 'error') failed.reject(new Error(`${event}: ${JSON.stringify(facts)}`))
    })
    try {
      await Promise.race([queueIsEmpty(pool), failed.promise])
    } finally {
      await worker.stop()
    }
    return (await inArea(outbox)).toReversed()
  }
  const signedIn: TestSite['signedIn'] = async (who = {}) => {
    const { accountId, token } = await signIn(db, { ...who, areaId })
    const person = Object.assign(visitor(), { accountId })
    person.cookies.set('session', token)
    return person
  }
  return {
    ...database,
    ...{ app, area, installation, visitor, inArea, post, signedIn },
    async runs({ providerId }, who = {}) {
      const person = await signedIn(who)
      const { accountId } = person
      const of = { areaId, providerId, accountId, name: who.name ?? 'Maya', by: 'test' }
      const begun = await beginOwner(db, of)
      if (begun !== 'hers') throw new Error(begun)
      return person
    },
    async coordinator() {
      const person = visitor()
      const page = await person.open(`${area.base}/admin`)
      await person.send(page.press('Sign in', { secret: adminSecret }))
      return person
    },
    list: (said = {}) =>
      inArea(async (transaction) => {
        const providerId = newId()
        const saved = await saveListing(transaction, {
          ...{ areaId, providerId, savedBy: 'coordinator', details: provider(said) },
        })
        if (saved !== 'saved') throw new Error(saved)
        await approveListing(transaction, { areaId, providerId, by: 'coordinator' })
        await confirmListing(transaction, areaId, providerId, 'provider')
        const { slug } = await transaction
          .selectFrom('directory.listing')
          .select('slug')
          .where('area_id', '=', areaId)
          .where('provider_id', '=', providerId)
          .executeTakeFirstOrThrow()
        return { providerId, slug }
      }),
    ownSecret: ({ providerId }) =>
      inArea((transaction) =>
        createSecretLink(transaction, areaId, { providerId, enquiryId: null }),
      ),
    post,
    async round(task, on) {
      await beginRound(db, task, on)
      return post()
    },
    rows: async (query, values = []) => (await pool.query(query, values)).rows,
  }
}

/** The part of an email that leads to one of our pages. */
export function linkIn({ body }: OutboxMessage): string {
  const link = /https?:\/\/\S+/.exec(body)?.[0] ?? ''
  return new URL(link).pathname
}
