import assert from 'node:assert/strict'
import { journeysOn } from '../support/browser.ts'
import { be, marl } from './marl.ts'

const journey = journeysOn(marl)

journey(
  'A commissioner has a pack of the quarter so far, and follows a number down to where it is from',
  async (ottilie) => {
    await be(ottilie, 'Ottilie Greatorrel, commissioner', '/marl/commissioning/evidence')
    await ottilie.press('Make a pack of this quarter so far')
    await ottilie.see('The eight numbers')
    await ottilie.see('What isn’t shown, and why')
    await ottilie.follow('Hours of support a week')
    await ottilie.see('Hours of all visits by the weeks of the quarter.')
    await ottilie.see('Kinds of record')
    await ottilie.visit('/marl/commissioning/evidence')
    await ottilie.see('so far')
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
