// What a phone is told to keep: each page is there, says that it works with no signal and whose it is,
// and an app opens with what its account needs first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phoneOf } from '../src/offline/testing.ts'
import { attribute } from './support/site/page.ts'
import { recorded } from './support/site/people.ts'
import { withSite } from './support/site/site.ts'
import { dayFromNow, momentFromNow, plan, visited, worker, write } from './support/site/visited.ts'

test('a provider’s phone keeps the day, the week to come, whom she visits and what was written of them', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { personId } = who.asha
    const of = await plan(site, who, { minutesFromNow: -5 })
    const { visitId, versionId } = await write(site, who, { words: 'We sang' })
    await write(site, who, { words: 'We danced', beganAt: momentFromNow(-9000) })
    const { visitor } = who.maya
    const { kit } = await phoneOf(visitor)
    for (const address of [
      '/ashdale/today',
      `/ashdale/visits/new?plan=${of.planId}&on=${of.plannedOn}`,
      `/ashdale/visits/new?person=${personId}&provider=${who.maya.providerId}`,
      `/ashdale/people/${personId}/about-me`,
      `/ashdale/notes?person=${personId}`,
      ...['/ashdale/week', '/ashdale/visits/new', `/ashdale/visits/${visitId}`],
      `/ashdale/visits/${visitId}/correct?version=${versionId}`,
      ...[`/ashdale/visits/${visitId}/picture`, `/ashdale/visits/${visitId}/voice`],
    ])
      assert.ok(kit.pages.includes(address), address)
    const nextWeek = kit.pages.find((address) => address.startsWith('/ashdale/week?from='))
    const monday = nextWeek?.slice(-10) ?? ''
    assert.ok(monday > dayFromNow(0) && monday <= dayFromNow(7), monday)
    await write(site, who, { beganAt: momentFromNow(-30) })
    assert.ok(!kit.list.includes(`/ashdale/visits/${visitId}/voice`))
    const titles = new Set<string>()
    for (const address of kit.pages) {
      const page = await visitor.open(address)
      assert.equal(page.status, 200, address)
      const place = page.all('section').find((one) => attribute(one, 'id') === 'offline')
      assert.equal(place && attribute(place, 'data-account'), kit.account, address)
      assert.equal(page.headers.get('goldcrest-account'), kit.account, address)
      if (!kit.list.includes(address)) continue
      assert.ok(!titles.has(page.title), `${page.title} is in the list once`)
      titles.add(page.title)
    }
    assert.match((await visitor.open(`/ashdale/notes?person=${personId}`)).text, /sang.*danced/)
  }))

test('a worker’s phone keeps what she is to do, and nothing that others wrote', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const wren = await worker(site, who, 'Wren')
    await plan(site, who, { workerId: wren.workerId })
    const { visitId } = await write(site, who, { words: 'Soup by Maya' })
    const { kit } = await phoneOf(wren.visitor)
    assert.ok(!kit.pages.some((address) => address.includes(visitId)))
    for (const address of kit.pages) {
      const page = await wren.visitor.open(address)
      assert.equal(page.status, 200, address)
      // What was said last is what the visit needs.
      if (address !== '/ashdale/today') assert.doesNotMatch(page.text, /Soup by Maya/, address)
    }
  }))

test('an app opens with Today for who has it, with the account for others, and by signing in', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const manifest = (await (await who.maya.visitor.ask('/ashdale/app.webmanifest')).json()) as {
      start_url: string
    }
    const leadsTo = async (visitor = site.visitor()) =>
      (await visitor.ask(manifest.start_url)).headers.get('location')
    assert.equal(await leadsTo(who.maya.visitor), '/ashdale/today')
    assert.equal(await leadsTo(who.asha.visitor), '/ashdale/account')
    assert.equal(await leadsTo(), '/ashdale/account')
    assert.equal((await phoneOf(who.maya.visitor)).kit.start, '/ashdale/today')
  }))

test('an area with a host name of its own has all of it, too', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    await site.rows(`update areas.area set host = 'ashdale.example' where area_id = $1`, [
      site.area.areaId,
    ])
    const there = site.visitor('http://ashdale.example')
    for (const [name, value] of asha.visitor.cookies) there.cookies.set(name, value)
    const phone = await phoneOf({
      ask: (address, init) => there.ask(address.replace('/ashdale', ''), init),
    })
    assert.ok(phone.kit.pages.length > 0)
    for (const address of phone.kit.pages)
      assert.equal((await there.open(address)).status, 200, address)
    const path = `/people/${asha.personId}/goals/new`
    const goal = await phone.sealed({ path, fields: [['words', 'Swim a mile']] })
    assert.equal((await phone.send([goal]))[0]?.said, 'kept')
    const { answers } = {
      answers: await phone.send([
        await phone.sealed({ path: `/ashdale${path}`, fields: [['words', 'Sing']] }),
      ]),
    }
    assert.equal(answers[0]?.said, 'kept apart')
    assert.match((await there.open('/offline/kept')).text, /Sing/)
    assert.equal((await site.rows('select from people.goal')).length, 1)
  }))
