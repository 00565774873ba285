// A person's record in Ashdale, and everybody who may or may not see something of it.
import type { Scope } from '../../../src/people/access/scopes.ts'
import { beginOwnRecord } from '../../../src/people/begin-record.ts'
import { asOwner, inContext, type Context } from '../../../src/platform/db/context.ts'
import type { WholeDb } from '../../../src/platform/db/db.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import { signIn } from './signed-in.ts'
import type { TestSite } from './site.ts'
import type { Visitor } from './visitor.ts'

export interface Somebody {
  accountId: string
  visitor: Visitor
}

/** Somebody who is signed in, with a browser of her own. */
export async function somebody(site: TestSite, name: string): Promise<Somebody> {
  const email = `${name.toLowerCase()}@example.org`
  const { accountId, token } = await signIn(site.db, { name, email })
  const visitor = site.visitor()
  visitor.cookies.set('session', token)
  return { accountId, visitor }
}

export interface Recorded extends Somebody {
  personId: string
  /** The address of the record. */
  home: string
}

/** A person with a record of her own, in which nothing is written yet. */
export async function recorded(site: TestSite, name = 'Asha'): Promise<Recorded> {
  const person = await somebody(site, name)
  const { areaId, base } = site.area
  const personId = await beginRecord(site.db, { areaId, accountId: person.accountId, name })
  return { ...person, personId, home: `${base}/people/${personId}` }
}

/** A record that an account has begun of itself. @returns its id. */
export function beginRecord(
  db: WholeDb,
  { areaId, accountId, name }: { areaId: string; accountId: string; name: string },
): Promise<string> {
  const context = { areaId, actor: `account:${accountId}`, accountId }
  return inContext(db, context, (transaction) =>
    asOwner(transaction, (owner) =>
      beginOwnRecord(owner, { areaId, accountId, name, today: '2026-01-01' }),
    ),
  )
}

/** In which the person changes her own record. */
export function contextOf(
  { area: { areaId } }: TestSite,
  { accountId, personId }: Pick<Recorded, 'accountId' | 'personId'>,
): Context {
  const scopes = ['people', 'scope_about_me', 'scope_plan', 'scope_everything']
  const lists = Object.fromEntries(scopes.map((list) => [list, [personId]]))
  return { areaId, actor: `account:${accountId}`, accountId, lists }
}

interface Given {
  name: string
  relation: string
  scopes: Scope[]
  accountId?: string
  providerId?: string
}

/** Lets somebody see something of a record. */
export async function letSee(site: TestSite, personId: string, given: Given): Promise<string> {
  const accessId = newId()
  await site.rows(
    `insert into people.access (area_id, person_id, access_id, account_id, provider_id, name,
       relation, scopes, why, from_on, given_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'The test', '2026-01-01', 'the test')`,
    [
      ...[site.area.areaId, personId, accessId, given.accountId, given.providerId],
      ...[given.name, given.relation, given.scopes],
    ],
  )
  return accessId
}

/** Somebody who may see something of a record, from the person's family unless said. */
export async function supporter(
  site: TestSite,
  personId: string,
  name: string,
  scopes: Scope[],
): Promise<Somebody> {
  const one = await somebody(site, name)
  const relation = scopes.includes('everything') ? 'helper' : 'family'
  await letSee(site, personId, { name, relation, scopes, accountId: one.accountId })
  return one
}

/** Somebody who runs an enterprise that the person lets see something. */
export async function supportingProvider(
  site: TestSite,
  personId: string,
  name: string,
  scopes: Scope[],
): Promise<Somebody> {
  const one = await somebody(site, name)
  const { providerId } = await site.list({ name })
  await site.rows(
    `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
     values ($1, $2, $3, $4, 'owner', $5, 'the test')`,
    [site.area.areaId, providerId, newId(), name, one.accountId],
  )
  await letSee(site, personId, { name, relation: 'provider', scopes, providerId })
  return one
}

/** Presses a form's button with a file chosen in its field `file`. */
export async function sendFile(
  { visitor }: Somebody,
  address: string,
  bytes: Uint8Array,
  typed: Record<string, string> = {},
) {
  const form = await visitor.open(address)
  const { fields } = form.press(
    form.title.includes('picture') ? 'Add this picture' : 'Add this voice',
    typed,
  )
  const body = new FormData()
  for (const [name, value] of fields) if (name !== 'file') body.set(name, value)
  body.set('file', new File([new Uint8Array(bytes)], 'holiday.jpg'))
  return { body, response: await visitor.ask(address, { method: 'POST', body }) }
}
