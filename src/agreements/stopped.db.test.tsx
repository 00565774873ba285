// What an agreement gave, stopped by the person or ended with it; and what was decided with it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateWords } from '../platform/i18n/words.ts'
import { today } from '../../test/support/site/ashdale.ts'
import { withSite } from '../../test/support/site/site.ts'
import { ashaAndMaya, begun, end, giveAccess, one, propose, sayYes, somebody } from './testing.ts'

test('“Stop” stops all that a provider may see, and what was to come', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    await propose(maya.visitor, maya.agreements, { scopes: ['plan'], beginsOn: today(7) })
    const own = await one(asha.visitor, asha.agreements)
    await sayYes(asha.visitor, own.link('Read it and say yes'))
    const ravi = await somebody(site, 'Ravi')
    await giveAccess(site, asha.personId, ravi, 'family', ['plan'])
    const there = () =>
      site.rows<{ relation: string }>(
        `select relation from people.access where ended_at is null order by relation`,
      )
    assert.equal((await there()).length, 4)

    const page = await asha.visitor.open(`/ashdale/people/${asha.personId}/access`)
    await asha.visitor.send(page.press('Stop what Maya Holt can see'))
    assert.deepEqual(
      (await there()).map(({ relation }) => relation),
      ['family', 'self'],
    )
    // A page from before stops nobody else.
    await asha.visitor.send(page.press('Stop what Maya Holt can see'))
    assert.equal((await there()).length, 2)
    assert.equal((await maya.visitor.open(`/ashdale/people/${asha.personId}`)).status, 404)
  }))

test('what was decided with an agreement stands until the agreement is over', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    const decisions = async () =>
      (await asha.visitor.open(`/ashdale/people/${asha.personId}/decisions`)).text
    assert.doesNotMatch(await decisions(), /Stop/)
    await end(maya.visitor, maya.agreements, { when: 'day', lastDay: today(20) })
    assert.equal((await maya.visitor.open(`/ashdale/people/${asha.personId}`)).status, 200)
    assert.doesNotMatch(await decisions(), /Stopped/)
    assert.ok((await decisions()).includes(`It stops on ${dateWords(today(21))}`))

    // It may end sooner than that; then the decision ends sooner.
    await end(asha.visitor, asha.agreements, { when: 'day', lastDay: today(3) })
    assert.ok((await decisions()).includes(`It stops on ${dateWords(today(4))}`))
    await end(asha.visitor, asha.agreements, { when: 'now' })
    assert.ok((await decisions()).includes(`Stopped on ${dateWords(today())}`))
  }))
