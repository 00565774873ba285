// Days that nobody can mean are told where they are typed; none of them is our fault.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { ffions, keepsRecord } from '../supporters/testing.ts'

const nobodyMeans = ['0000-01-01', '1/1/0000', '99999-12-31', '2027-02-30', 'soon']

test('a day in the year 0, or none of the calendar, is told with the form', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const maya = await site.runs(await site.list())
    const supporter = await asha.open(`${record}/access/new`)
    const paper = await maya.open('/ashdale/people/paper')
    const decided = {
      ...{ name: 'Wren', agreed: 'That it is kept', explained: 'talking' },
      ...{ standing: 'health_attorney', decidedBy: 'Huw', evidence: 'The power of attorney' },
    }
    for (const day of nobodyMeans) {
      const offer = await asha.send(supporter.press('Invite them', { ...ffions, untilOn: day }))
      assert.equal(offer.status, 422, day)
      assert.match(offer.errors().untilOn ?? '', /Write the day like 3\/4\/2027/)
      assert.equal(offer.value('untilOn'), day)
      const begun = await maya.send(
        paper.press('Begin the record', { ...decided, evidenceSeenOn: day }),
      )
      assert.equal(begun.status, 422, day)
      assert.match(begun.errors().evidenceSeenOn ?? '', /Write the day like 3\/4\/2027/)
      const looked = await asha.open(`${record}/looked?before=${encodeURIComponent(day)}`)
      assert.equal(looked.status, 200, day)
    }
  }))
