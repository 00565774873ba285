// What was written with no signal is saved once, by the very route of its page, or kept for its
// account to decide; whatever else is sent leaves nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded, supporter, type Recorded } from '../../test/support/site/people.ts'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
import { newId } from '../platform/db/new-id.ts'
import { packTogether } from '../platform/sealing/envelope.ts'
import { phoneOf, sendTo, type Phone } from './testing.ts'

const goals = (site: TestSite) =>
  site.rows<{ words: string; set_by: string }>('select words, set_by from people.goal order by 1')

const goal = ({ home }: Recorded, words: string, goalId = newId()) => ({
  path: `${home}/goals/new`,
  fields: [
    ['goalId', goalId],
    ['words', words],
  ] as [string, string][],
})

test('a goal that waited is set as on its page, in the name of the phone, whoever sends it', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor, site.visitor())
    const [answer] = await phone.send([await phone.sealed(goal(asha, 'Swim a mile'))])
    assert.deepEqual(answer, { said: 'kept', location: `${asha.home}/goals` })
    assert.deepEqual(await goals(site), [
      { words: 'Swim a mile', set_by: `account:${asha.accountId}` },
    ])
    const trail = await site.rows(
      `select action, what from audit.entry where account_id is not null`,
    )
    assert.deepEqual(trail.at(-1), { action: 'changed', what: 'goal' })
  }))

test('however often it comes, at once or later, it is one', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const id = newId()
    const set = goal(asha, 'Swim', id)
    const one = await phone.sealed(set, id)
    const sent = await Promise.all([phone.send([one]), phone.send([one, one]), phone.send([one])])
    // She went back, and pressed the button once more.
    const pressedAgain = await phone.sealed({ ...set, writtenAt: new Date() }, id)
    for (const answer of [...sent.flat(), ...(await phone.send([one, pressedAgain]))])
      assert.equal(answer.said, 'kept')
    assert.equal((await goals(site)).length, 1)
    assert.equal((await site.rows('select from offline.received')).length, 1)
  }))

test('another record with the same number is kept as well, and that is shown', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const id = newId()
    const both = await Promise.all(
      ['Swim', 'Sing'].map((words) => phone.sealed(goal(asha, words, id), id)),
    )
    const said = (await phone.send(both)).map((answer) => answer.said)
    assert.deepEqual(said, ['kept', 'kept'])
    await phone.send(both)
    assert.deepEqual(
      (await goals(site)).map(({ words }) => words),
      ['Sing', 'Swim'],
    )
    const page = await asha.visitor.open('/ashdale/offline/kept')
    assert.match(page.text, /Kept twice.*Both are kept/)
  }))

test('what its page refuses is kept apart, mended there, and saved', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const words = 'Bake a cake. '.repeat(200)
    const one = await phone.sealed(goal(asha, words))
    // The page that waits for the answer shows it itself.
    assert.deepEqual(await phone.send([one], '?first=yes'), [{ said: 'refused' }])
    assert.equal((await site.rows('select from offline.kept_apart')).length, 0)
    assert.deepEqual(await phone.send([one]), [{ said: 'kept apart' }])
    assert.deepEqual(await phone.send([one]), [{ said: 'kept apart' }])

    const list = await asha.visitor.open('/ashdale/offline/kept')
    assert.match(list.text, /Bake a cake\..*Written on .*20 November at 9:40am/)
    const item = await asha.visitor.open(list.link(`Look at it ${words.slice(0, 99).trimEnd()} …`))
    assert.match(item.text, /Use 2000 characters or fewer/)
    const refused = await asha.visitor.send(item.press('Save it now'))
    assert.equal(refused.status, 422)
    assert.equal(refused.value('words'), words)
    await asha.visitor.send(refused.press('Set this goal', { words: 'Bake one cake' }))
    assert.deepEqual(
      (await goals(site)).map((found) => found.words),
      ['Bake one cake'],
    )
    assert.equal((await site.rows('select from offline.kept_apart')).length, 0)
  }))

test('what she may not write any more is kept for her, until she lets it go', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const mali = await supporter(site, asha.personId, 'Mali', ['everything'])
    const phone = await phoneOf(mali.visitor)
    const one = await phone.sealed(goal(asha, 'Sail round the isle'))
    await site.rows(
      `update people.access set ended_at = now(), ended_by = 'the test' where account_id = $1`,
      [mali.accountId],
    )
    assert.deepEqual(await phone.send([one]), [{ said: 'kept apart' }])
    assert.deepEqual(await goals(site), [])
    const list = await mali.visitor.open('/ashdale/offline/kept')
    const address = list.link('Look at it Sail round the isle')
    // It is nobody else's.
    assert.equal((await asha.visitor.ask(address)).status, 404)
    const drop = (await mali.visitor.open(address)).press('Let it go')
    assert.equal((await asha.visitor.send(drop)).status, 404)
    const dropped = await mali.visitor.send(drop)
    assert.match(dropped.text, /Nothing here/)
  }))

test('of a phone that is signed out nothing is saved by itself', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const one = await phone.sealed(goal(asha, 'Swim a mile'))
    const elsewhere = await site.signedIn({ name: 'Asha elsewhere', email: 'x@example.org' })
    await site.rows('update accounts.session set ended_at = now() where account_id = $1', [
      asha.accountId,
    ])
    assert.equal((await asha.visitor.ask('/ashdale/offline/kit')).status, 401)
    assert.deepEqual(await phone.send([one], '?first=yes'), [{ said: 'kept apart' }])
    // Also after the session is forgotten.
    await site.rows('delete from accounts.session where account_id = $1', [asha.accountId])
    assert.deepEqual(await phone.send([await phone.sealed(goal(asha, 'Sing a song'))]), [
      { said: 'kept apart' },
    ])
    assert.deepEqual(await goals(site), [])
    const kept = await site.rows<{ reason: string; account_id: string }>(
      'select reason, account_id from offline.kept_apart',
    )
    assert.deepEqual(kept, [
      { reason: 'signed_out', account_id: asha.accountId },
      { reason: 'signed_out', account_id: asha.accountId },
    ])
    assert.match((await elsewhere.open('/ashdale/offline/kept')).text, /Nothing here/)
  }))

test('a page that fails keeps nothing, and is asked again later', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const one = await phone.sealed(goal(asha, 'Swim'))
    await site.rows('alter table people.goal rename to goal_away')
    assert.deepEqual((await phone.send([one]))[0]?.said, 'again later')
    await site.rows('alter table people.goal_away rename to goal')
    assert.deepEqual(await site.rows('select from offline.received'), [])
    assert.deepEqual((await phone.send([one]))[0]?.said, 'kept')
    assert.equal((await goals(site)).length, 1)
  }))

test('where nothing may be sent, nothing is: it is kept apart', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const { home } = asha
    const before = await site.rows('select name from people.person')
    const paths = [
      ...[`${home}/name`, `${home}/goals/new/../../name`, `${home}/goals/%2e%2e/name`],
      ...[
        'https://elsewhere.example/ashdale',
        '//elsewhere.example/',
        '/birchmoor/people/x/goals/new',
      ],
      ...[`${home}/goals/new#x`, `${home}\\goals\\new`, '', 'goals/new', '/ashdale/sign-out'],
      ...[`${home}/goals/new/`, `/ashdale/people/a%2Fb/goals/new`, '/ashdale/offline/waiting'],
    ]
    for (const path of paths) {
      const item = await phone.sealed({ path, fields: [['name', 'Mallory']] })
      assert.deepEqual(await phone.send([item]), [{ said: 'kept apart' }], path)
    }
    assert.deepEqual(await site.rows('select name from people.person'), before)
    const kept = await site.rows<{ reason: string }>('select reason from offline.kept_apart')
    assert.ok(kept.length === paths.length && kept.every(({ reason }) => reason === 'not_taken'))
    assert.equal((await asha.visitor.open('/ashdale/offline/kept')).status, 200)
  }))

test('what nobody can open, or nobody knows, is said to be so', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const one = await phone.sealed(goal(asha, 'Swim'))
    const changed = one.slice()
    changed[changed.length - 1]! ^= 1
    const renumbered = one.slice()
    renumbered.set(new TextEncoder().encode(newId()))
    const otherKey = one.slice()
    otherKey.set(new TextEncoder().encode(newId()), 36)
    const stranger = { id: phone.kit.ticketId, secret: 'made up' }
    const unreadable = [
      ...[changed, renumbered, otherKey, one.slice(0, -20), one.slice(0, 100), new Uint8Array(9)],
      await phone.sealed({ ...goal(asha, 'Swim'), ticket: stranger }),
      await phone.sealed({ ...goal(asha, 'Swim'), ticket: { ...stranger, id: newId() } }),
      await phone.sealed({ ...goal(asha, 'Swim'), ticket: { ...stranger, id: "' or true" } }),
    ]
    const answers = await phone.send(unreadable)
    assert.deepEqual(
      answers.map(({ said }) => said),
      unreadable.map(() => 'unreadable'),
    )
    assert.deepEqual(await goals(site), [])
    assert.deepEqual(await site.rows('select from offline.received'), [])
    // Nor does what is sealed for one area open in another.
    const moor = await otherArea(site)
    const there = await asha.visitor.ask(`${moor}/offline/waiting`, {
      method: 'POST',
      body: packTogether([one]),
      headers: { 'content-type': 'application/octet-stream' },
    })
    assert.deepEqual(await there.json(), { answers: [{ said: 'unreadable' }] })
  }))

test('too many, too much, and what is nothing at all are refused whole', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const bytes = (length: number) => new Uint8Array(length)
    const refused: [Uint8Array<ArrayBuffer>, string, number][] = [
      [bytes(0), '', 400],
      [bytes(7), '', 400],
      [packTogether(Array.from({ length: 21 }, () => bytes(1))), '', 400],
      [packTogether(Array.from({ length: 100_000 }, () => bytes(0))), phone.kit.ticketId, 400],
      [bytes(400_000), '', 413],
      [bytes(400_000), newId(), 413],
      [bytes(20_000_000), phone.kit.ticketId, 413],
    ]
    for (const [body, ticket, status] of refused)
      assert.equal((await sendTo(site.visitor(), body, '', ticket)).status, status)
  }))

test('a field with what can’t be stored is stored without it', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const odd = await phone.sealed(goal(asha, 'Swim\0 a \uD800mile\r\n'))
    assert.equal((await phone.send([odd]))[0]?.said, 'kept')
    assert.deepEqual((await goals(site))[0]?.words, 'Swim a \uFFFDmile')
    const apart = await phone.sealed({ path: '/ashdale/\0', fields: [['a\0', 'b\0\uD800']] })
    assert.equal((await phone.send([apart]))[0]?.said, 'kept apart')
    for (const when of [-8e15, 8.6e15]) {
      const item = goal(asha, `Swim at ${when}`)
      const late = await phone.sealed({ ...item, writtenAt: new Date(when) })
      assert.equal((await phone.send([late]))[0]?.said, 'kept')
    }
  }))

test('a ticket is its session’s: asked for again it is the same, and another browser has its own', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const { kit } = await phoneOf(asha.visitor)
    const ask = async (id: string, from = asha.visitor) =>
      (await (
        await from.ask('/ashdale/offline/kit', { headers: { 'goldcrest-ticket': id } })
      ).json()) as Phone['kit']
    const again = await ask(kit.ticketId)
    assert.deepEqual([again.ticketId, again.ticketSecret], [kit.ticketId, undefined])
    assert.equal(again.keyId, kit.keyId)
    assert.notEqual((await ask(newId())).ticketId, kit.ticketId)
    const other = await site.signedIn({ name: 'Bo', email: 'bo@example.org' })
    const theirs = await ask(kit.ticketId, other)
    assert.ok(theirs.ticketId !== kit.ticketId && theirs.ticketSecret)
    assert.notEqual(theirs.account, kit.account)
  }))

async function otherArea(site: TestSite): Promise<string> {
  const { saveArea } = await import('#areas')
  const { ashdale } = await import('../../test/support/site/ashdale.ts')
  await saveArea(site.db, { ...ashdale, slug: 'birchmoor', name: 'Birchmoor' })
  return '/birchmoor'
}
