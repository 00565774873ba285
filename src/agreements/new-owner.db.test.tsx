// An enterprise has a new owner: those who let it see something are told, and stop it if they like.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateWords } from '../platform/i18n/words.ts'
import { today } from '../../test/support/site/ashdale.ts'
import { linkIn, withSite, type TestSite } from '../../test/support/site/site.ts'
import { ashaAndMaya, begun, giveAccess, somebody } from './testing.ts'

/** Somebody says yes to looking after the listing of Maya Holt. */
async function takesOver(site: TestSite, name: string) {
  const nell = await site.coordinator()
  const admin = await nell.open('/ashdale/admin/listings/maya-holt')
  await nell.send(admin.press('Invite the provider to look after it herself'))
  const link = linkIn((await site.post()).at(-1)!)
  const one = await somebody(site, name)
  const page = await one.visitor.open(link)
  const own = await one.visitor.send(page.press('Yes, I look after it'))
  assert.match(own.title, /Your listing: Maya Holt/)
  return one
}

const toldOf = async (site: TestSite) =>
  (await site.post()).filter(({ subject }) => subject === 'Somebody new runs an enterprise')

test('people and their helpers are told that somebody new runs it, and one button stops it', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    const fern = await somebody(site, 'Fern')
    await giveAccess(site, asha.personId, fern, 'helper', ['everything'])
    const reader = await somebody(site, 'Ravi')
    await giveAccess(site, asha.personId, reader, 'family', ['plan'])
    const access = `/ashdale/people/${asha.personId}/access`
    await site.rows(`update providers.worker set ended_at = now(), ended_by = 'x'`)
    assert.doesNotMatch((await asha.visitor.open(access)).text, /Somebody new/)

    const tom = await takesOver(site, 'Tom')
    const told = await toldOf(site)
    assert.deepEqual(told.map(({ to }) => to).toSorted(), ['asha@example.org', 'fern@example.org'])
    for (const { body } of told) assert.doesNotMatch(body, /Asha|Maya|Tom/)
    const record = `/ashdale/people/${asha.personId}`
    assert.equal((await tom.visitor.open(record)).status, 200)
    const page = await asha.visitor.open(linkIn(told[0]!))
    assert.ok(page.text.includes(`Somebody new has run it since ${dateWords(today())}.`))
    await asha.visitor.send(page.press('Stop what Maya Holt can see'))
    assert.equal((await tom.visitor.open(record)).status, 404)
  }))

test('nobody is told where the same account runs it again, nor who has stopped it before', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await giveAccess(site, asha.personId, { providerId: maya.providerId }, 'provider', ['plan'])
    await site.rows(`update providers.worker set ended_at = now(), ended_by = 'x'`)
    const again = { account_id: maya.accountId, provider_id: maya.providerId }
    await site.rows(
      `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
       values ($1, $2, gen_random_uuid(), 'Maya', 'owner', $3, 'x')`,
      [site.area.areaId, again.provider_id, again.account_id],
    )
    const access = `/ashdale/people/${asha.personId}/access`
    assert.doesNotMatch((await asha.visitor.open(access)).text, /Somebody new/)
    const page = await asha.visitor.open(access)
    await asha.visitor.send(page.press('Stop what X can see'))
    await site.rows(
      `update providers.worker set ended_at = now(), ended_by = 'x' where ended_at is null`,
    )
    await takesOver(site, 'Tom')
    assert.deepEqual(await toldOf(site), [])
  }))
