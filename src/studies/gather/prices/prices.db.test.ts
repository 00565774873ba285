import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathering } from '../../../../test/support/site/gathering.ts'
import { withSite } from '../../../../test/support/site/site.ts'
import { hourlyField, minimumField } from './price-form.ts'

test('an organisation’s price has the shortest visit that is charged, and a wrong one is taken out', () =>
  withSite(async (site) => {
    const { visitor, home, organisations } = await gathering(site)
    const page = await visitor.open(`${home}/add-price`)
    const none = await visitor.send(page.press('Save this price'))
    assert.deepEqual(none.errors(), {
      organisationId: 'Choose the organisation',
      hourly: 'Write the price of an hour like 21 or 21.50',
    })
    const fields = { organisationId: organisations.ORG1!, hourly: '21.5', minimum: '30' }
    const sending = page.press('Save this price', fields)
    await visitor.send(sending)
    const list = await visitor.send(sending)
    assert.match(list.text, /Prices of 1 of 2 organisations/)
    assert.match(list.text, /at a visit of 30 minutes/)
    assert.match(list.text, /Still without: ORG2/)
    assert.match(list.text, /ORG1£21\.5030 min/)
    assert.match((await visitor.send(list.press('Take out'))).text, /Prices of 0 of 2/)
  }))

test('prices and minutes are read as people write them', () => {
  const pence = (typed: string) => hourlyField.safeParse(typed).data
  assert.deepEqual(['21', '£21.50', '21,5', ' 0.99 '].map(pence), [2100, 2150, 2150, 99])
  assert.deepEqual(['', '0', '-3', '21.555', 'x', '1e3'].map(pence), Array(6).fill(undefined))
  const minutes = (typed: string) => minimumField.safeParse(typed).data
  assert.deepEqual(['', '30', '45 minutes', '1440'].map(minutes), [0, 30, 45, 1440])
  assert.deepEqual(['1441', 'half', '-5'].map(minutes), Array(3).fill(undefined))
})
