// An enterprise is closed by the coordinator: what is agreed goes on, and nothing new comes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
import { agree, ashaAndMaya, begin, begun, one, propose, simple } from './testing.ts'

const close = (site: TestSite, providerId: string) =>
  site.rows(
    `insert into providers.closure (area_id, provider_id, closed_by) values ($1, $2, 'x')`,
    [site.area.areaId, providerId],
  )

test('a closed enterprise reads what is agreed until that ends, and the person’s pages say it is closed', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    await propose(maya.visitor, maya.agreements, { scopes: ['plan'] })
    const waiting = await one(asha.visitor, asha.agreements)
    const yes = await asha.visitor.open(waiting.link('Read it and say yes'))
    const change = await maya.visitor.open(`${maya.visitor.at}/change`)
    const form = await maya.visitor.open(`${maya.agreements}/new?with=${asha.personId}`)
    const paper = await maya.visitor.open('/ashdale/people/paper')
    await close(site, maya.providerId)

    const versions = () => site.rows('select from agreements.version')
    const before = (await versions()).length
    const no = await asha.visitor.send(yes.press(agree))
    assert.equal(no.status, 422)
    assert.match(no.text, /Maya Holt is closed, so nothing new is agreed with it now/)
    const sent = await maya.visitor.send(
      change.press('Agree to this, and ask Asha', { words: 'More of it.' }),
    )
    assert.equal(sent.status, 422)
    assert.match(sent.text, /The enterprise is closed/)
    assert.equal(sent.value('words'), 'More of it.')
    const another = await maya.visitor.send(
      form.press('Agree to this, and ask Asha', { ...simple, beginsOn: '2026-03-03' }),
    )
    assert.equal(another.status, 422)
    assert.match(another.text, /The enterprise is closed/)
    const record = await maya.visitor.send(
      paper.press('Begin the record', {
        ...{ name: 'Wren', agreed: 'That it is kept', standing: 'person', explained: 'talking' },
      }),
    )
    assert.equal(record.status, 422)
    assert.match(record.text, /Maya Holt is closed, and begins no new record/)
    assert.equal((await versions()).length, before)
    assert.equal((await site.rows('select from people.person')).length, 1)

    for (const [address, words] of [
      [`${maya.agreements}/new`, /While it is, it makes no new agreement/],
      ['/ashdale/people/paper', /While it is closed, it begins no new record/],
      [`/ashdale/people/${asha.personId}`, /Asha/],
    ] as const) {
      const page = await maya.visitor.open(address)
      assert.equal(page.status, 200, address)
      assert.match(page.text, words)
    }
    const own = await one(asha.visitor, asha.agreements)
    assert.match(own.text, /Maya Holt is closed\. What you have agreed stays until it ends/)
    assert.doesNotMatch(own.text, /Propose something else|Read it and say yes/)
    assert.match(own.text, /End this agreement/)
    const access = await asha.visitor.open(`/ashdale/people/${asha.personId}/access`)
    assert.match(access.text, /It has been closed since/)
  }))

test('a person begins no agreement with who has closed meanwhile', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await close(site, maya.providerId)
    const link = `${asha.agreements}/new?with=${maya.providerId}`
    assert.equal((await asha.visitor.open(link)).status, 404)
    await assert.rejects(begin(asha.visitor, asha.agreements, link))
    assert.deepEqual(await site.rows('select from agreements.agreement'), [])
  }))
