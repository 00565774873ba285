import assert from 'node:assert/strict'
import { journeysOn } from '../support/browser.ts'
import { be, marl } from './marl.ts'

const journey = journeysOn(marl)

journey(
  'A commissioner has a pack of the quarter so far, and follows a number down to where it is from',
  async (hugh) => {
    await be(hugh, 'Hugh Saltley, commissioner', '/marl/commissioning/evidence')
    await hugh.press('Make a pack of this quarter so far')
    await hugh.see('The eight numbers')
    await hugh.see('What isn’t shown, and why')
    await hugh.follow('Hours of support a week')
    await hugh.see('Hours of all visits by the weeks of the quarter.')
    await hugh.see('Kinds of record')
    await hugh.visit('/marl/commissioning/evidence')
    await hugh.see('so far')
  },
)

journey(
  'Bettina sees the area over time, and brings in a number to read it beside',
  async (bettina) => {
    await be(bettina, 'Bettina Ashgrove, coordinator', '/marl/admin/evidence')
    await bettina.see('What enterprises add in Marl')
    await bettina.visit('/marl/admin/evidence/benchmarks')
    await bettina.fill('Rows', 'indicator,value')
    await bettina.press('Bring these in')
    await bettina.errorSummaryLeadsTo(
      'The first row needs these headings, too: reach, group, n, year, source, checked_on.',
    )
    await bettina.seeFilled('Rows', 'indicator,value')
    assert.match(bettina.page.url(), /benchmarks/)
  },
)
