// Records on paper, and how they are claimed, for tests.
import assert from 'node:assert/strict'
import { newId } from '../../platform/db/new-id.ts'
import type { TestSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import { linkOn } from '../supporters/testing.ts'

export const wren = {
  ...{ name: 'Wren', agreed: 'Maya may know how I like my tea' },
  ...{ standing: 'person', explained: 'talking' },
}

/** Somebody who has an enterprise, listed as Maya Holt's. */
export async function runsAnEnterprise(site: TestSite, roles: 'coordinator'[] = [], name?: string) {
  const { providerId } = await site.list(name ? { name } : {})
  const email = `${providerId}@example.org`
  const maya = await site.signedIn({ name: 'Maya', email, roles })
  await site.rows(
    `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
     values ($1, $2, $3, 'Maya', 'owner', $4, 'x')`,
    [site.area.areaId, providerId, newId(), maya.accountId],
  )
  return Object.assign(maya, { email, providerId })
}

export async function beginsOnPaper(maya: Visitor): Promise<string> {
  const form = await maya.open('/ashdale/people/paper')
  await maya.send(form.press('Begin the record', wren))
  assert.match(maya.at, /people\/[\w-]{36}$/)
  return maya.at
}

/** @returns the number that the person brings. */
export async function asksToClaim(maya: Visitor, record: string): Promise<string> {
  const own = await maya.open(`${record}/access/own`)
  const page = await maya.open(own.link('Let Wren have it'))
  const isMade = page.text.includes('Give this number')
  const made = isMade ? page : await maya.send(page.press('Make a number for the check'))
  const reference = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(made.text)?.[0]
  return reference ?? assert.fail('there is a number')
}

export async function checks(worker: Visitor, reference: string): Promise<string> {
  const page = await worker.open(`/ashdale/claims/${reference}`)
  const seen = { seen: 'Her passport' }
  return linkOn((await worker.send(page.press('I have seen who this is', seen))).text)
}

/** Nell ends it. */
export async function ends(nell: Visitor, reference: string) {
  const page = await nell.open(`/ashdale/claims/${reference}/mistake`)
  return nell.send(page.press('End this claim', { why: 'I saw it' }))
}

/** Maya's record of Wren, which Robin has by a link that was opened on the wrong tablet. */
export async function wronglyClaimed(site: TestSite) {
  const maya = await runsAnEnterprise(site)
  const record = await beginsOnPaper(maya)
  const reference = await asksToClaim(maya, record)
  const nell = await site.signedIn({
    ...{ name: 'Nell', email: 'n@example.org', roles: ['coordinator'] },
  })
  const check = await nell.open(`/ashdale/claims/${reference}`)
  const linked = await nell.send(check.press('I have seen who this is', { seen: 'Her passport' }))
  const robin = await site.signedIn({ name: 'Robin', email: 'robin@example.org' })
  const page = await robin.open(linkOn(linked.text))
  await robin.send(page.press('Yes, this is my record'))
  assert.equal((await robin.open(record)).status, 200)
  return { maya, nell, robin, record, reference }
}
