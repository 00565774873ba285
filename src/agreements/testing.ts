// Asha and her provider Maya in Ashdale, and those around them, for tests of agreements.
import { today } from '../../test/support/site/ashdale.ts'
import { signIn } from '../../test/support/site/signed-in.ts'
import type { TestSite } from '../../test/support/site/site.ts'
import type { Visitor } from '../../test/support/site/visitor.ts'
import { newId } from '../platform/db/new-id.ts'

export interface Account {
  visitor: Visitor
  accountId: string
}

/** Somebody who is signed in. */
export async function somebody(site: TestSite, name: string): Promise<Account> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '-').slice(0, 40)}@example.org`
  const { accountId, token } = await signIn(site.db, { name, email })
  const visitor = site.visitor()
  visitor.cookies.set('session', token)
  return { visitor, accountId }
}

/** A person with a record; without an account it is one on paper. */
export async function addPerson(site: TestSite, name: string, accountId?: string): Promise<string> {
  const personId = newId()
  await site.rows(
    `insert into people.person (area_id, person_id, name, begun_by) values ($1, $2, $3, 'x')`,
    [site.area.areaId, personId, name],
  )
  if (accountId) await giveAccess(site, personId, { accountId }, 'self', ['everything'])
  return personId
}

export async function giveAccess(
  site: TestSite,
  personId: string,
  to: { accountId?: string; providerId?: string },
  relation: string,
  scopes: string[],
): Promise<void> {
  await site.rows(
    `insert into people.access (area_id, person_id, access_id, account_id, provider_id, name,
       relation, scopes, why, from_on, given_by)
     values ($1, $2, $3, $4, $5, 'X', $6, $7, 'Because', current_date - 2, 'x')`,
    [
      ...[site.area.areaId, personId, newId(), to.accountId ?? null, to.providerId ?? null],
      ...[relation, scopes],
    ],
  )
}

/** An enterprise, and whoever runs it. */
export async function addProvider(
  site: TestSite,
  name: string,
): Promise<Account & { providerId: string }> {
  const { providerId } = await site.list({ name })
  const owner = await somebody(site, name)
  await site.rows(
    `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
     values ($1, $2, $3, $4, 'owner', $5, 'x')`,
    [site.area.areaId, providerId, newId(), name.slice(0, 200), owner.accountId],
  )
  return { ...owner, providerId }
}

/** Asha with her own record, and Maya, who runs an enterprise. */
export async function ashaAndMaya(site: TestSite) {
  const asha = await somebody(site, 'Asha')
  const personId = await addPerson(site, 'Asha', asha.accountId)
  const maya = await addProvider(site, 'Maya Holt')
  return {
    asha: { ...asha, personId, agreements: `/ashdale/people/${personId}/agreements` },
    maya: { ...maya, agreements: `/ashdale/enterprise/${maya.providerId}/agreements` },
  }
}

/** What the form says of a simple agreement. */
export const simple = {
  words: 'Maya comes on Mondays and Thursdays, and we cook.',
  hours: '4',
  line1: 'Weekday visit',
  price1: '18.50',
  fundingRoute: 'direct-payment',
  cover: 'asked',
  noticeDays: '14',
  scopes: ['about_me'],
}

export const agree = 'Yes, I agree to this'

/** Begins an agreement as it is described, with more said. @returns the page that follows. */
export async function begin(
  visitor: Visitor,
  agreements: string,
  link?: string,
  more: Record<string, string | string[]> = {},
  button?: string,
) {
  let at = link
  if (!at) {
    const find = await visitor.open(`${agreements}/new?name=maya`)
    at = find.link('Maya Holt')
  }
  const form = await visitor.open(at)
  const other = form.title.replace(/^Agreement with | – Ashdale$/g, '')
  const usual = `Agree to this, and ask ${other}`
  return visitor.send(
    form.press(button ?? (form.text.includes(usual) ? usual : 'Agree to this'), {
      ...{ ...simple, beginsOn: today() },
      ...more,
    }),
  )
}

export type Parties = Awaited<ReturnType<typeof ashaAndMaya>>

/** Agreed by both, from today. */
export async function begun(asha: Parties['asha'], maya: Parties['maya']) {
  await begin(asha.visitor, asha.agreements)
  const page = await one(maya.visitor, maya.agreements)
  return sayYes(maya.visitor, page.link('Read it and say yes'))
}

/** The page of the only agreement. */
export async function one(visitor: Visitor, agreements: string) {
  const list = await visitor.open(agreements)
  return visitor.open(list.link(/person|people/.test(agreements) ? 'Maya Holt' : 'Asha'))
}

export async function propose(
  visitor: Visitor,
  agreements: string,
  changes: Record<string, string | string[]>,
) {
  const page = await one(visitor, agreements)
  const button = page.text.includes('Propose something else')
    ? 'Propose something else'
    : 'Propose a change'
  const form = await visitor.open(page.link(button))
  const other = form.title.replace(/^Propose a change to | – Ashdale$/g, '')
  return visitor.send(form.press(`Agree to this, and ask ${other}`, changes))
}

export async function sayYes(visitor: Visitor, link: string) {
  const page = await visitor.open(link)
  return visitor.send(page.press(agree))
}

export async function end(visitor: Visitor, agreements: string, said: Record<string, string>) {
  const page = await one(visitor, agreements)
  // Who has seen that it ends may still ask for it to end sooner.
  const link = page.text.includes('It ends.')
    ? `${visitor.at}/end`
    : page.link('End this agreement')
  const form = await visitor.open(link)
  return visitor.send(form.press('End this agreement', said))
}
