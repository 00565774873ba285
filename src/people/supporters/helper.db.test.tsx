// Somebody who helps with all of a record: what she may give, and says of who decided.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { accepts, decidedByAsha, ffions, inviteTo, keepsRecord, linkOn } from './testing.ts'

test('who was invited by somebody who may no longer invite is not let in', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const page = await asha.open(`${record}/access/helper`)
    const typed = { name: 'Gwen', why: 'She writes for me' }
    const made = await asha.send(page.press('Invite them to help', typed))
    const gwen = await accepts(site, linkOn(made.text), 'Gwen', 'Yes, I will help')
    // A helper may not choose another.
    assert.equal((await gwen.open(`${record}/access/helper`)).status, 404)
    const link = await inviteTo(gwen, record, { scopes: ['plan'] }, decidedByAsha)
    const access = await asha.open(`${record}/access`)
    assert.match(access.text, /Everything, and they can change it for me/)
    await asha.send(access.press('Stop what Gwen can see'))
    const dewi = await site.signedIn({ name: 'Dewi', email: 'dewi@example.org' })
    assert.match((await dewi.open(link)).text, /taken back/)
    assert.equal((await dewi.send({ action: link, fields: [] })).status, 404)
    assert.equal((await gwen.open(record)).status, 404)
  }))

test('a helper says who decided, and an attorney for money decides about money only', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const page = await asha.open(`${record}/access/helper`)
    const made = await asha.send(
      page.press('Invite them to help', { name: 'Gwen', why: 'She writes for me' }),
    )
    const gwen = await accepts(site, linkOn(made.text), 'Gwen', 'Yes, I will help')
    const form = await gwen.open(`${record}/access/new`)
    const none = await gwen.send(form.press('Invite them', ffions))
    assert.deepEqual(Object.keys(none.errors()).toSorted(), ['explained', 'standing'])
    const attorney = {
      ...{ ...ffions, standing: 'finance_attorney', explained: 'talking', decidedBy: 'Huw Rees' },
      ...{ evidence: 'The registered power of attorney', evidenceSeenOn: today(-1) },
    }
    const beyond = await gwen.send(none.press('Invite them', attorney))
    assert.match(beyond.errors().standing ?? '', /can’t decide about health and care/)
    const bare = await gwen.send(
      beyond.press('Invite them', {
        ...{ standing: 'best_interests', evidence: '', evidenceSeenOn: '', decidedBy: '' },
      }),
    )
    assert.deepEqual(Object.keys(bare.errors()).toSorted(), [
      ...['consulted', 'decidedBy', 'evidence', 'evidenceSeenOn'],
    ])
    const money = await gwen.send(bare.press('Invite them', { ...attorney, scopes: ['money'] }))
    assert.match(money.title, /A link for Ffion/)
    const decided = await asha.open(`${record}/decisions`)
    assert.match(decided.text, /Huw Rees decided this.*attorney for property and money/s)
    assert.match(decided.text, /Seen on .*The registered power of attorney.*by Gwen/s)
    assert.match(
      (await asha.open(`${record}/looked`)).text,
      /Gwen invited somebody to see something/,
    )
  }))

test('who is stopped in the middle of a save finishes it, and what she writes next is given back', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const page = await asha.open(`${record}/access/helper`)
    const made = await asha.send(
      page.press('Invite them to help', { name: 'Gwen', why: 'She writes for me' }),
    )
    const gwen = await accepts(site, linkOn(made.text), 'Gwen', 'Yes, I will help')
    const form = (await gwen.open(`${record}/access/new`)).press('Invite them', {
      ...{ ...ffions, ...decidedByAsha, why: 'She cooks with me on Sundays' },
    })
    const access = await asha.open(`${record}/access`)
    await asha.send(access.press('Stop what Gwen can see'))
    const lost = await gwen.send(form)
    assert.equal(lost.status, 404)
    assert.match(lost.text, /What you wrote is not saved.*She cooks with me on Sundays/s)
  }))
