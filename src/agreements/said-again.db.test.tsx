// A helper says yes for somebody, and is a helper no longer before the provider has said yes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
import { agree, ashaAndMaya, begin, giveAccess, one, sayYes, somebody } from './testing.ts'

const decided = { standing: 'best_interests', explained: 'talking', decidedBy: 'Fern' }
const seen = { consulted: 'Her sister', evidence: 'Notes of it', evidenceSeenOn: today() }

/** Asha, and Fern who helps her with everything and has said yes to what she wrote for Asha. */
async function saidByFern(site: TestSite) {
  const { asha, maya } = await ashaAndMaya(site)
  const fern = await somebody(site, 'Fern')
  await giveAccess(site, asha.personId, fern, 'helper', ['everything'])
  const read = await begin(fern.visitor, asha.agreements, undefined, {}, 'Go on')
  await fern.visitor.send(read.press(agree, { ...decided, ...seen }))
  return { asha, maya, fern }
}

const given = (site: TestSite) =>
  site.rows(`select from people.access where agreement_id is not null and ended_at is null`)

const stopFern = (site: TestSite, accountId: string) =>
  site.rows(
    `update people.access set ended_at = now(), ended_by = 'x' where account_id = $1 and relation = 'helper'`,
    [accountId],
  )

test('the yes of who no longer helps opens nothing: it is said again', () =>
  withSite(async (site) => {
    const { asha, maya, fern } = await saidByFern(site)
    const before = await one(maya.visitor, maya.agreements)
    const form = await maya.visitor.open(before.link('Read it and say yes'))
    await stopFern(site, fern.accountId)

    const refused = await maya.visitor.send(form.press(agree))
    assert.equal(refused.status, 422)
    const words = /Whoever said yes for Asha no longer decides for Asha/
    assert.match(refused.text, words)
    assert.deepEqual(await given(site), [])
    assert.deepEqual(await site.rows(`select from agreements.assent where party = 'provider'`), [])
    const waits = await one(maya.visitor, maya.agreements)
    assert.match(waits.text, /Whoever said yes for Asha no longer decides for Asha/)
    assert.match(waits.text, /Then you can say yes/)
    assert.doesNotMatch(waits.text, /Read it and say yes|signed it on paper/)

    assert.match((await asha.visitor.open(asha.agreements)).text, /It waits for you to read it/)
    const own = await one(asha.visitor, asha.agreements)
    assert.match(own.text, words)
    const again = await sayYes(asha.visitor, own.link('Read it and say yes'))
    assert.doesNotMatch(again.text, words)
    assert.match(again.text, /waits for Maya Holt to say yes/)
    const ready = await one(maya.visitor, maya.agreements)
    const done = await sayYes(maya.visitor, ready.link('Read it and say yes'))
    assert.match(done.text, /Agreed\. It counts\./)
    assert.equal((await given(site)).length, 1)
    const consents = await site.rows(
      'select standing, ended_at is not null as ended from people.consent order by decided_at',
    )
    assert.deepEqual(consents, [
      { standing: 'best_interests', ended: true },
      { standing: 'person', ended: false },
    ])
  }))

test('the yes of who still helps counts, and what was agreed with it stays agreed without her', () =>
  withSite(async (site) => {
    const { maya, fern } = await saidByFern(site)
    const page = await one(maya.visitor, maya.agreements)
    await sayYes(maya.visitor, page.link('Read it and say yes'))
    await stopFern(site, fern.accountId)
    assert.match((await one(maya.visitor, maya.agreements)).text, /Agreed\. It counts\./)
    assert.equal((await given(site)).length, 1)
  }))

test('of helpers who come and go in turn the last who helps says it once more', () =>
  withSite(async (site) => {
    const { asha, maya, fern } = await saidByFern(site)
    await stopFern(site, fern.accountId)
    const wyn = await somebody(site, 'Wyn')
    const says = async (helper: typeof fern, name: string) => {
      await giveAccess(site, asha.personId, helper, 'helper', ['everything'])
      const open = await helper.visitor.open(
        (await one(helper.visitor, asha.agreements)).link('Read it and say yes'),
      )
      await helper.visitor.send(open.press(agree, { ...decided, ...seen, decidedBy: name }))
    }
    await says(wyn, 'Wyn')
    await stopFern(site, wyn.accountId)
    await says(fern, 'Fern')
    const ready = await one(maya.visitor, maya.agreements)
    const done = await sayYes(maya.visitor, ready.link('Read it and say yes'))
    assert.match(done.text, /Agreed\. It counts\./)
  }))

test('the person is told by email when somebody writes or says yes for her', () =>
  withSite(async (site) => {
    await saidByFern(site)
    const told = (await site.post()).filter(({ to }) => to === 'asha@example.org')
    assert.deepEqual(
      told.map(({ subject }) => subject),
      ['Somebody wrote an agreement for you', 'Somebody said yes to an agreement for you'],
    )
    for (const { body } of told) {
      assert.match(body, /\/people\/[^/]+\/agreements\//)
      assert.doesNotMatch(body, /Asha|Maya|Fern/, 'who shares the address learns no name')
    }
  }))
