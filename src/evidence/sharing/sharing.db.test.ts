// What others see: nothing before she shares, no small count before each says yes, and nothing after.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { dayFromNow, visited, write, type Visited } from '../../../test/support/site/visited.ts'

const pageOf = ({ maya }: Visited) => `/ashdale/enterprise/${maya.providerId}/what-we-add`

/** A visit in the middle of the last quarter that is over, and two weeks more. */
async function lastQuarter(site: TestSite) {
  const who = await visited(site)
  const today = Temporal.PlainDate.from(dayFromNow(-14))
  const quarter = today.with({ day: 1 }).subtract({ months: (today.month - 1) % 3 })
  const beganAt = new Date(`${quarter.subtract({ months: 2 }).add({ days: 9 }).toString()}T09:00Z`)
  await write(site, who, { beganAt, endedAt: new Date(+beganAt + 3_600_000), place: 'out' })
  return who
}

test('coordinators see it from when she shares, until she takes it back', () =>
  withSite(async (site) => {
    const who = await lastQuarter(site)
    const coordinator = await site.signedIn({ name: 'Cora', roles: ['coordinator'] })
    const list = '/ashdale/admin/may-need-help'
    const hers = `${list}/${who.maya.providerId}`
    assert.match((await coordinator.open(list)).text, /No owner shares this with you yet/)
    assert.equal((await coordinator.open(hers)).status, 404)
    const own = await who.maya.visitor.open(`${pageOf(who)}/sharing`)
    assert.match(own.text, /Nobody but you sees anything of this now/)
    // She sees first what they would see.
    assert.match(own.text, /Nobody can stand in for anybody|No visit for three weeks/)
    const shared = await who.maya.visitor.send(own.press('Share it with my coordinator'))
    assert.match(
      shared.text,
      /You share this with your coordinator now.*From .*, by you, until now/,
    )
    const seen = await coordinator.open(list)
    assert.match(seen.text, /1 enterprise whose owner shares/)
    assert.match(
      seen.text,
      /Maya Holt.*No visit for three weeks\. The last visit was \d+ weeks ago/,
    )
    assert.doesNotMatch(seen.text, /Asha/)
    const page = await coordinator.open(hers)
    assert.match(page.text, /Fewer than 5 people were supported/)
    assert.match(page.text, /Fewer than 5 hours, in fewer than 5 visits/)
    assert.doesNotMatch(page.text, /Asha/)
    await who.maya.visitor.send(shared.press('Stop sharing, at once'))
    assert.equal((await coordinator.open(hers)).status, 404)
    assert.match((await coordinator.open(list)).text, /No owner shares this with you yet/)
    for (const { visitor } of [who.maya, who.asha])
      assert.match((await visitor.open(list)).title, /Sign in/)
  }))

test('a small count is hidden from others until its person says yes, and again when she takes it back', () =>
  withSite(async (site) => {
    const who = await lastQuarter(site)
    const others = `${pageOf(who)}/for-others`
    const paper = `${pageOf(who)}/paper?for=tender`
    const read = async () => (await who.maya.visitor.open(paper)).text
    assert.match(await read(), /Fewer than 5 people were supported/)
    assert.doesNotMatch(await read(), /1 person|went out|Asha/)
    const form = await who.maya.visitor.open(others)
    const none = await who.maya.visitor.send(form.press('Ask them'))
    assert.match(none.text, /Choose whom you ask/)
    const asking = form.press('Ask them', { who: who.asha.personId })
    const asked = await who.maya.visitor.send(asking)
    await who.maya.visitor.send(asking)
    assert.match(asked.text, /Whom you askedAsha: small counts.*Nothing said yet/)
    assert.match(await read(), /Fewer than 5 people were supported/)

    const { visitor, personId } = who.asha
    const list = await visitor.open(`/ashdale/people/${personId}/shown-to-others`)
    const page = await visitor.open(list.link('Maya Holt: small figures'))
    assert.match(page.text, /councils and others who buy support can read this until/)
    const yes = await visitor.send(page.press('Yes, it may be shown'))
    assert.match(yes.text, /The answer is yes/)
    await visitor.send(page.press('Yes, it may be shown'))
    // She was told once that somebody asks, and Maya once that there is an answer; in neither stands who or what.
    const told = await site.post()
    const of = (subject: RegExp) => told.filter((one) => subject.test(one.subject))
    assert.equal(of(/You are asked if something may be shown/).length, 1)
    assert.equal(of(/There is an answer to what you asked/).length, 1)
    for (const { body } of told.slice(-2)) assert.doesNotMatch(body, /Asha|Maya|goal|count/)
    assert.match(await read(), /1 person was supported.*1 of 1 person went out/)
    assert.doesNotMatch(await read(), /Asha/)
    // For others than those whom she was asked for it stays hidden.
    const everyone = await who.maya.visitor.open(`${pageOf(who)}/paper?for=everyone`)
    assert.match(everyone.text, /Fewer than 5 people were supported/)
    const back = await visitor.send(yes.press('Take it back'))
    assert.match(back.text, /The answer is no/)
    assert.match(await read(), /Fewer than 5 people were supported/)
    const [consent] = await site.rows<{ ended: boolean }>(
      `select ended_at is not null as ended from people.consent where person_id = $1
       and decision like '%may show counts%'`,
      [personId],
    )
    assert.equal(consent?.ended, true)
    // Nobody else finds what she is asked.
    const coordinator = await site.signedIn({ name: 'Cora', roles: ['coordinator'] })
    for (const other of [who.maya.visitor, coordinator])
      assert.equal((await other.open(`/ashdale/people/${personId}/shown-to-others`)).status, 404)
  }))

test('a no counts from whatever page it is said, and a yes that is sent again after it doesn’t', () =>
  withSite(async (site) => {
    const who = await lastQuarter(site)
    const form = await who.maya.visitor.open(`${pageOf(who)}/for-others`)
    await who.maya.visitor.send(form.press('Ask them', { who: who.asha.personId }))
    const { visitor, personId } = who.asha
    const list = await visitor.open(`/ashdale/people/${personId}/shown-to-others`)
    const page = await visitor.open(list.link('Maya Holt: small figures'))
    const say = async (answer: string) => (await visitor.send(page.press(answer))).text
    assert.match(await say('Yes, it may be shown'), /The answer is yes/)
    // She goes back in her browser to the page on which both buttons stand.
    assert.match(await say('No, it may not'), /The answer is no/)
    assert.match(await say('Yes, it may be shown'), /The answer is no/)
    const again = await visitor.open(list.link('Maya Holt: small figures'))
    assert.match((await visitor.send(again.press('Yes, it may be shown'))).text, /answer is yes/)
    assert.match(await say('No, it may not'), /The answer is no/)
    const decided = await site.rows<{ ended: boolean }>(
      `select ended_at is not null as ended from people.consent where decision like '%small%' or decision like '%fewer%'`,
    )
    assert.deepEqual(
      decided.map(({ ended }) => ended),
      [true, true],
    )
    // Who said no isn't asked again and again: a form from before passes her over, too.
    const others = await who.maya.visitor.send(form.press('Ask them', { who: who.asha.personId }))
    assert.match(others.text, /Asha: small counts.*No\. You can ask again from /)
    assert.doesNotMatch(others.text, /Who may be in a count of fewer/)
    const asks = () => site.rows('select from evidence.consent_ask')
    assert.equal((await asks()).length, 1)
    await site.rows(`update evidence.consent_answer set said_at = said_at - interval '4 months'`)
    const later = await who.maya.visitor.open(`${pageOf(who)}/for-others`)
    await who.maya.visitor.send(later.press('Ask them', { who: who.asha.personId }))
    assert.equal((await asks()).length, 2)
  }))

test('a disputed figure says so to both, is answered, and is settled by its owner', () =>
  withSite(async (site) => {
    const who = await lastQuarter(site)
    const coordinator = await site.signedIn({ name: 'Cora', roles: ['coordinator'] })
    const { visitor } = who.maya
    const form = await visitor.open(`${pageOf(who)}/disputes?figure=hours`)
    const words = 'The hours of August are missing.'
    const wrong = await visitor.send(form.press('Tell the coordinator', { indicator: '', words }))
    assert.equal(wrong.status, 422)
    assert.equal(wrong.value('words'), words)
    const sending = form.press('Tell the coordinator', { words })
    await visitor.send(sending)
    await visitor.send(sending)
    const told = (await site.post()).filter(({ subject }) => /figure is wrong/.test(subject))
    assert.equal(told.length, 1)
    assert.ok(!told[0]!.body.includes(words))

    const share = await visitor.open(`${pageOf(who)}/sharing`)
    const shared = await visitor.send(share.press('Share it with my coordinator'))
    assert.match(shared.text, /Hours of support.*The owner says that this figure is wrong/)
    const list = await coordinator.open('/ashdale/admin/may-need-help')
    const theirs = await coordinator.open(list.link('Maya Holt: Hours of support'))
    assert.match(theirs.text, /The hours of August are missing/)
    await coordinator.send(theirs.press('Answer', { words: 'They are there now.' }))
    const own = await visitor.open(`${pageOf(who)}/disputes`)
    const there = await visitor.open(own.link('Hours of support'))
    assert.match(there.text, /They are there now/)
    const settled = await visitor.send(there.press('It is settled'))
    assert.match(settled.text, /It is settled/)
    const after = await visitor.open(`${pageOf(who)}/sharing`)
    assert.doesNotMatch(after.text, /figure is wrong\./)
  }))

test('who reads Easy Read is told in easy words that somebody asks', () =>
  withSite(async (site) => {
    const who = await lastQuarter(site)
    await site.rows('update accounts.account set easy_read = true where account_id = $1', [
      who.asha.accountId,
    ])
    const form = await who.maya.visitor.open(`${pageOf(who)}/for-others`)
    await who.maya.visitor.send(form.press('Ask them', { who: who.asha.personId }))
    const told = (await site.post()).find(({ subject }) => /yes or a no/.test(subject))
    assert.match(told?.body ?? '', /You can say yes\.\nYou can say no\.\n/)
    // Each line is an idea of a few words.
    const [, lines = ''] = told!.body.split('\n\n')
    for (const line of lines.split('\n')) assert.ok(line.split(' ').length <= 12, line)
  }))
