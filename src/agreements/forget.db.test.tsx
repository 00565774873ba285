// Agreements go eight years after they have ended.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
import { addProvider, ashaAndMaya, begin, begun, end, one, sayYes } from './testing.ts'

const years = (count: number, days: number) => {
  const day = new Date(`${today(days)}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + count)
  return day.toISOString().slice(0, 10)
}

const left = async (site: TestSite) => {
  const tables = ['agreement', 'version', 'price_line', 'assent', 'ending']
  const counts = await site.rows<{ count: number }>(
    tables
      .map((name) => `select count(*)::int as count from agreements.${name}`)
      .join(' union all '),
  )
  return counts.map(({ count }) => count)
}

test('an agreement is erased eight years after its end, with what was decided, and no other', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    await end(asha.visitor, asha.agreements, { when: 'day', lastDay: today(9) })
    const wren = await addProvider(site, 'Wren')
    const find = await asha.visitor.open(`${asha.agreements}/new?name=wren`)
    await begin(asha.visitor, asha.agreements, find.link('Wren'))
    const at = `/ashdale/enterprise/${wren.providerId}/agreements`
    const list = await wren.visitor.open(at)
    const page = await wren.visitor.open(list.link('Asha'))
    await sayYes(wren.visitor, page.link('Read it and say yes'))

    await site.round('forget-old-agreements', years(8, 9))
    assert.equal((await left(site))[0], 2, 'the day before nothing goes')
    await site.round('forget-old-agreements', years(8, 12))
    assert.deepEqual(await left(site), [1, 1, 1, 2, 0], 'what is in force stays')
    const consents = await site.rows<{ decision: string }>('select decision from people.consent')
    assert.deepEqual(consents, [{ decision: 'Agreed to version 1 of the agreement with Wren' }])
    assert.match((await wren.visitor.open(at)).text, /Agreed\. It counts/)
  }))

test('what has run out goes after its last day, and a proposal that nobody answered after eight years', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begin(asha.visitor, asha.agreements, undefined, { endsOn: today(20) })
    await site.round('forget-old-agreements', years(8, -2))
    assert.equal((await left(site))[0], 1)
    const page = await one(maya.visitor, maya.agreements)
    await sayYes(maya.visitor, page.link('Read it and say yes'))
    await site.round('forget-old-agreements', years(8, 20))
    assert.equal((await left(site))[0], 1)
    await site.round('forget-old-agreements', years(8, 22))
    assert.deepEqual(await left(site), [0, 0, 0, 0, 0])
    await begin(asha.visitor, asha.agreements)
    await site.round('forget-old-agreements', years(8, 23))
    assert.deepEqual(await left(site), [0, 0, 0, 0, 0])
  }))
