// What was agreed for a person while somebody else had her record by mistake.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begin, sayYes } from '../src/agreements/testing.ts'
import { ends, runsAnEnterprise, wronglyClaimed } from '../src/people/paper/testing.ts'
import { withSite } from './support/site/site.ts'

test('what somebody agreed who had a record by mistake ends, the enterprise is told, and it is among those who could see', () =>
  withSite(async (site) => {
    const { nell, robin, record, reference } = await wronglyClaimed(site)
    const tomos = await runsAnEnterprise(site, [], 'Tomos Rees')
    const form = (await robin.open(`${record}/agreements/new?name=tomos`)).link('Tomos Rees')
    await begin(robin, `${record}/agreements`, form, { scopes: ['about_me'] })
    const own = `/ashdale/enterprise/${tomos.providerId}/agreements`
    const page = await tomos.open((await tomos.open(own)).link('Wren'))
    const agreed = tomos.at
    await sayYes(tomos, page.link('Read it and say yes'))
    assert.equal((await tomos.open(`${record}/about-me`)).status, 200)
    const ended = await ends(nell, reference)

    assert.match(ended.text, /let these see something of it.*Tomos Rees/s)
    assert.doesNotMatch(ended.text, /let nobody else/)
    assert.equal((await tomos.open(`${record}/about-me`)).status, 404)
    assert.match((await tomos.open(agreed)).text, /It has ended/)
    const told = (await site.post()).filter(
      ({ subject }) => subject === 'An agreement has ended: somebody else said yes',
    )
    assert.deepEqual(
      told.map(({ to }) => to),
      [tomos.email],
    )
    assert.doesNotMatch(told[0]!.body, /Wren|Robin/)
  }))

test('an agreement with whoever keeps the record ends, too, and it keeps the record', () =>
  withSite(async (site) => {
    const { maya, nell, robin, record, reference } = await wronglyClaimed(site)
    const list = `${record}/agreements`
    const [{ name }] = (await site.rows<{ name: string }>(
      'select name from people.access where provider_id is not null',
    )) as [{ name: string }]
    await begin(
      robin,
      list,
      (await robin.open(`${list}/new?name=${encodeURIComponent(name)}`)).link(name),
    )
    const own = `/ashdale/enterprise/${maya.providerId}/agreements`
    const page = await maya.open((await maya.open(own)).link('Wren'))
    const agreed = maya.at
    await sayYes(maya, page.link('Read it and say yes'))
    // The days that the paper gave are over: what the enterprise sees, it sees by the agreement.
    await site.rows(
      `update people.access set ended_at = now(), ended_by = 'x' where agreement_id is null and provider_id is not null`,
    )
    await ends(nell, reference)
    assert.match((await maya.open(agreed)).text, /It has ended/)
    assert.equal((await maya.open(record)).status, 200)
    const kept = await site.rows(
      'select from people.access where provider_id is not null and ended_at is null and agreement_id is null',
    )
    assert.equal(kept.length, 1)
    const did = await site.rows(
      "select from audit.entry where action = 'undid' and what = 'agreement'",
    )
    assert.equal(did.length, 1)
  }))
