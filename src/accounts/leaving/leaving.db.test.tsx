import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded, somebody, supporter } from '../../../test/support/site/people.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { giveRole } from '../roles/roles.ts'

test('an account on which nothing depends erases itself, and nobody can sign in as it', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const ffion = await supporter(site, asha.personId, 'Ffion', ['about_me'])
    const page = await ffion.visitor.open('/ashdale/account/erasure')
    const unsure = await ffion.visitor.send(page.press('Erase my account for good'))
    assert.deepEqual(unsure.errors(), { sure: 'Tick the box to say that you are sure' })
    const erase = page.press('Erase my account for good', { sure: 'yes' })
    const done = await ffion.visitor.send(erase)
    assert.match(done.title, /^The account is erased/)
    assert.equal((await ffion.visitor.ask('/ashdale/account')).status, 303)
    assert.deepEqual(await site.rows(`select name from accounts.account where name = 'Ffion'`), [])
    assert.deepEqual(await site.rows(`select 1 from accounts.email where email like 'ffion%'`), [])
    const [access] = await site.rows<{ ended: boolean }>(
      `select ended_at is not null as ended from people.access where relation = 'family'`,
    )
    assert.ok(access!.ended)
  }))

test('what depends on an account is said first', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const own = await asha.visitor.open('/ashdale/account/erasure')
    assert.ok(own.text.includes('You keep a record of your own'))
    const bettina = await somebody(site, 'Bettina')
    const { areaId } = site.area
    const before = await bettina.visitor.open('/ashdale/account/erasure')
    await giveRole(site.db, {
      ...{ areaId, accountId: bettina.accountId, role: 'coordinator', by: 'operator' },
    })
    // Given while the page was open.
    const sent = await bettina.visitor.send(
      before.press('Erase my account for good', { sure: 'yes' }),
    )
    assert.equal(sent.status, 422)
    assert.ok(sent.text.includes('You have a role in Ashdale'))
    assert.equal((await site.rows('select 1 from accounts.erasure')).length, 0)
  }))
