// Who is in the team of a study: by links that work once, until a seat ends or an account goes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { held, leaving } from '../../held.ts'
import { inContext } from '../../platform/db/context.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { beginInventedStudy, inviteToTeam } from '../../../test/support/site/study.ts'

test('a link lets in one account, once, to what its member does', () =>
  withSite(async (site) => {
    const { lead, studyId, home } = await begun(site)
    const link = await inviteToTeam(lead, home, 'Callum', ['coder'])
    const callum = await site.signedIn({ name: 'Callum', email: 'callum@example.org' })
    assert.equal((await callum.ask(home)).status, 404, 'not before she has said yes')
    const asked = await callum.open(link)
    assert.match(asked.text, /They call you Callum\. What you do: codes what was said\./)
    const own = await callum.send(asked.press('Yes, I will'))
    assert.match(own.text, /Small enough to care\?/)
    assert.equal((await callum.ask(`${home}/plan/about`)).status, 404, 'only what is for coders')
    const somebody = await site.signedIn({ name: 'Zed', email: 'zed@example.org' })
    const used = await somebody.open(link)
    assert.equal(used.status, 404)
    assert.match(used.text, /Somebody has used it already/)
    assert.equal((await somebody.ask(home)).status, 404)
    const [{ count } = { count: 0 }] = await site.rows<{ count: number }>(
      'select count(*)::int as count from studies.seat where study_id = $1',
      [studyId],
    )
    assert.equal(count, 2)
  }))

test('whoever is in the team already can’t use a link for somebody else, and it still works', () =>
  withSite(async (site) => {
    const { lead, home } = await begun(site)
    const link = await inviteToTeam(lead, home, 'Petra', ['co_researcher'])
    const refused = await lead.send((await lead.open(link)).press('Yes, I will'))
    assert.equal(refused.status, 409)
    assert.match(refused.text, /You are in this team already/)
    const petra = await site.signedIn({ name: 'Petra', email: 'petra@example.org' })
    const own = await petra.send((await petra.open(link)).press('Yes, I will'))
    assert.equal(own.status, 200)
  }))

test('a new link ends the one before, and who leaves opens nothing any more', () =>
  withSite(async (site) => {
    const { lead, home } = await begun(site)
    const first = await inviteToTeam(lead, home, 'Callum', ['coder'])
    const page = await lead.open((await lead.open(`${home}/team`)).link('Callum'))
    const second = linkIn(await lead.send(page.press('Make a new link for Callum')))
    const callum = await site.signedIn({ name: 'Callum', email: 'callum@example.org' })
    assert.match((await callum.open(first)).text, /It was taken back/)
    await callum.send((await callum.open(second)).press('Yes, I will'))
    assert.equal((await callum.ask(home)).status, 200)
    const own = await lead.open((await lead.open(`${home}/team`)).link('Callum'))
    assert.ok(!own.text.includes('Make a new link'))
    const team = await lead.send(own.press('Callum leaves the team'))
    assert.match(team.text, /No longer in the teamCallum, until/)
    assert.equal((await callum.ask(home)).status, 404)
  }))

test('a study keeps somebody who leads it and somebody who keeps its key', () =>
  withSite(async (site) => {
    const { lead, home } = await begun(site)
    await inviteToTeam(lead, home, 'Nobody yet', ['lead', 'keeper'])
    const page = await lead.open((await lead.open(`${home}/team`)).link('Imogen'))
    assert.deepEqual((await lead.send(page.press('Imogen leaves the team'))).errors(), {
      end: 'Nobody else leads the study. Make somebody else its lead first',
    })
    const less = page.press('Save', { roles: ['lead'] })
    assert.deepEqual((await lead.send(less)).errors(), {
      roles: 'Nobody else keeps the key. Let somebody else keep it first',
    })
    const none = await lead.send(page.press('Save', { name: '', roles: [] }))
    assert.deepEqual(none.errors(), {
      name: 'Write what the team calls them',
      roles: 'Tick what they do',
    })
  }))

test('an account finds its place in a study, and goes only when it leads none alone', () =>
  withSite(async (site) => {
    const { lead, home, studyId } = await begun(site)
    const { areaId } = site.area
    const callum = await site.signedIn({ name: 'Callum', email: 'callum@example.org' })
    const link = await inviteToTeam(lead, home, 'Callum the coder', ['coder'])
    await callum.send((await callum.open(link)).press('Yes, I will'))
    const payments = await lead.open(`${home}/team/payments`)
    const [memberId] = await site.rows<{ id: string }>(
      `select member_id as id from studies.member where study_id = $1 and roles = '{coder}'`,
      [studyId],
    )
    const said = { memberId: memberId!.id, what: 'Coding', amount: '£37.50', dueOn: '2026-05-01' }
    await lead.send(payments.press('Save this payment', said))
    const { text } = await callum.open('/ashdale/account/held')
    for (const words of ['Callum the coder', '£37.50 for Coding', 'University of Marl'])
      assert.ok(text.includes(words), words)
    const own = await callum.open(`${home}/team/payments`)
    assert.match(own.text, /£0 paid, £37\.50 still due/)

    const first = (accountId: string) =>
      site.db.transaction().execute((db) => leaving.first(db, site.area, accountId))
    assert.deepEqual(await first(lead.accountId), [
      'You help with the study “Small enough to care?”. Nobody else leads the study. Make somebody else its lead first.',
    ])
    assert.deepEqual(await first(callum.accountId), [])
    await site.db.transaction().execute((db) => leaving.end(db, areaId, callum.accountId))
    assert.equal((await callum.ask(home)).status, 404)
    const context = { areaId, actor: 'x', accountId: callum.accountId }
    const { parts } = await inContext(site.db, context, (db) =>
      held.ofAccount(db, areaId, callum.accountId),
    )
    const part = parts.find((one) => one.part === 'study_seats')
    assert.ok(part?.items[0]?.Ended instanceof Date, 'a seat that ended is still told of')
  }))

async function begun(site: TestSite) {
  const lead = await site.signedIn({ name: 'Imogen', email: 'imogen@example.org' })
  const studyId = await beginInventedStudy(site, lead.accountId)
  return { lead, studyId, home: `/ashdale/studies/${studyId}` }
}

function linkIn(page: { link(words: string): string }): string {
  return new URL(page.link('/invitations/')).pathname
}
