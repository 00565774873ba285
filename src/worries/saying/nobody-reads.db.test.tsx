import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endRole, giveRole } from '#accounts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { goOn, named, send } from '../testing.ts'

const words = 'She has bruises on her arm.'

test('the council’s number is said where somebody checked it, and else how to find the council', () =>
  withSite(async (site) => {
    const without = await site.visitor().open('/ashdale/worried')
    assert.equal(without.link('Find your council'), 'https://www.gov.uk/find-local-council')
    assert.doesNotMatch(without.text, /01632 960123 .*safeguarding/)
    await site.rows(
      `insert into areas.council (area_id, name, phone, hours, out_of_hours, checked_on)
       values ($1, 'Ashdale Council', '01632 960888', 'Weekdays, 9am to 5pm', '01632 960889', '2026-01-01')`,
      [site.area.areaId],
    )
    const page = await site.visitor().open('/ashdale/worried')
    assert.equal(page.link('01632 960888'), 'tel:01632960888')
    assert.match(page.text, /At other times: 01632 960889/)
  }))

test('where nobody can read it the page never pretends', async (t) => {
  const cannotSend = /You can’t send it from here\..*Please ring the council/
  await t.test('nobody is named', () =>
    withSite(async (site) => {
      const page = await site.visitor().open('/ashdale/worried')
      assert.match(page.text, cannotSend)
      assert.equal(page.all('textarea').length, 0)
    }),
  )
  await t.test('whoever was named is not any more, while somebody writes', () =>
    withSite(async (site) => {
      const { accountId } = await named(site, 'Priya Nair')
      const writer = site.visitor()
      const check = await goOn(writer, { words })
      const role = {
        areaId: site.area.areaId,
        accountId,
        role: 'safeguarding',
        by: 'operator',
      } as const
      await endRole(site.db, role)
      const page = await writer.send(check.press('Send this now'))
      assert.equal(page.status, 422)
      assert.match(page.text, cannotSend)
      assert.equal(page.value('words'), words)
      assert.deepEqual(await site.rows('select from worries.worry'), [])
      await giveRole(site.db, role)
      assert.match((await writer.send(check.press('Send this now'))).text, /It is sent/)
    }),
  )
  await t.test('nothing that is sent from here arrives', () =>
    withSite(
      async (site) => {
        await giveRoleWithoutEmail(site)
        assert.match((await site.visitor().open('/ashdale/worried')).text, cannotSend)
      },
      { area: { invented: false } },
    ),
  )
  await t.test('her last email was refused, until she comes by herself', () =>
    withSite(async (site) => {
      const priya = await named(site, 'Priya Nair')
      await send(site, { words })
      await site.post()
      await site.rows(`update messages.message set recipient = null, subject = null, body = null,
        sent_at = null, failed_at = now() where subject = 'There is a worry to read'`)
      assert.match((await site.visitor().open('/ashdale/worried')).text, cannotSend)
      await priya.visitor.open('/ashdale/worries')
      assert.match((await site.visitor().open('/ashdale/worried')).text, /Priya Nair will read it/)
    }),
  )
})

async function giveRoleWithoutEmail(site: TestSite) {
  await site.rows(`with added as (insert into accounts.account (account_id, name)
      values ('01a00000-0000-7000-8000-000000000001', 'Priya') returning account_id),
    addressed as (insert into accounts.email (account_id, email)
      select account_id, 'priya@example.org' from added returning account_id)
    insert into accounts.role (area_id, account_id, role, given_by)
      select '${site.area.areaId}', account_id, 'safeguarding', 'operator' from addressed`)
}
