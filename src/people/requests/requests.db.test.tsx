import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded, supportingProvider } from '../../../test/support/site/people.ts'
import { linkIn, withSite, type TestSite } from '../../../test/support/site/site.ts'

const invented = { area: { invented: true } }

test('a person asks an enterprise, sees by when it has to answer, and what became of it', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const larks = await supportingProvider(site, asha.personId, 'Larks', ['about_me'])
    const form = await asha.visitor.open(`${asha.home}/requests/new`)
    const nothing = await asha.visitor.send(form.press('Send it', { words: '' }))
    assert.deepEqual(Object.keys(nothing.errors()), ['providerId', 'kind', 'words'])
    const providerId = await idOf(site, 'Larks')
    const ask = form.press('Send it', { providerId, kind: 'correction', words: 'I am 71, not 17' })
    await asha.visitor.send(ask)
    const sent = await asha.visitor.send(ask)
    assert.equal(sent.text.split('I am 71, not 17').length, 2, 'sent twice, it is there once')
    await site.rows(`update people.request set asked_at = '2026-01-31 12:00Z'`)
    const late = await asha.visitor.open(`${asha.home}/requests`)
    assert.match(late.text, /The answer is late\. It was due by (Saturday )?28 February/)
    const [told] = await site.post()
    assert.equal(told?.to, 'larks@example.org')
    assert.ok(!told?.body.includes('Asha') && !told?.body.includes('I am 71'))

    const open = await larks.visitor.open(linkIn(told!))
    assert.ok(open.text.includes('Asha asks you') && open.text.includes('I am 71, not 17'))
    const empty = await larks.visitor.send(open.press('Send this answer'))
    assert.deepEqual(Object.keys(empty.errors()), ['outcome', 'words'])
    const more = { outcome: 'more_time', words: 'I am looking for the paper' }
    await larks.visitor.send(open.press('Send this answer', more))
    const longer = await asha.visitor.open(`${asha.home}/requests`)
    assert.ok(longer.text.includes('30 April'), 'a month, and two more')
    const again = await larks.visitor.open(linkIn(told!))
    const done = again.press('Send this answer', { outcome: 'done', words: 'It says 71 now' })
    await larks.visitor.send(done)
    await larks.visitor.send(done)
    const answered = await asha.visitor.open(`${asha.home}/requests`)
    assert.equal(answered.text.split('It says 71 now').length, 2)
    assert.ok(answered.text.includes('Answered: it is done'))
    const emails = await site.post()
    const answers = emails.filter(({ subject }) => subject.startsWith('There is an answer'))
    assert.deepEqual(
      answers.map(({ to }) => to),
      ['asha@example.org', 'asha@example.org'],
      'one for each answer',
    )
  }, invented))

test('another enterprise finds no request that is not hers', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    await supportingProvider(site, asha.personId, 'Larks', ['about_me'])
    const wrens = await supportingProvider(site, asha.personId, 'Wrens', ['about_me'])
    await askLarks(site, asha)
    const [row] = await site.rows<{ request_id: string }>('select request_id from people.request')
    for (const name of ['Larks', 'Wrens']) {
      const address = `/ashdale/enterprise/${await idOf(site, name)}/requests`
      const one = await wrens.visitor.ask(`${address}/${row!.request_id}`)
      assert.equal(one.status, 404, name)
    }
    const own = await wrens.visitor.open(
      `/ashdale/enterprise/${await idOf(site, 'Wrens')}/requests`,
    )
    assert.ok(!own.text.includes('Asha'))
  }, invented))

test('a request outlives the record, and whoever asked still sees the answer', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const larks = await supportingProvider(site, asha.personId, 'Larks', ['about_me'])
    await askLarks(site, asha)
    const page = await asha.visitor.open(`${asha.home}/erasure/record`)
    await asha.visitor.send(page.press('Erase this record for good', { name: 'Asha' }))
    const address = `/ashdale/enterprise/${await idOf(site, 'Larks')}/requests`
    const list = await larks.visitor.open(address)
    const open = await larks.visitor.open(list.link('Asha: erase'))
    await larks.visitor.send(
      open.press('Send this answer', { outcome: 'partly', words: 'The bills have to stay' }),
    )
    const seen = await asha.visitor.open('/ashdale/account/requests')
    assert.ok(seen.text.includes('The bills have to stay'))
  }, invented))

async function askLarks(site: TestSite, asha: Awaited<ReturnType<typeof recorded>>) {
  const form = await asha.visitor.open(`${asha.home}/requests/new`)
  const providerId = await idOf(site, 'Larks')
  await asha.visitor.send(
    form.press('Send it', { providerId, kind: 'erasure', words: 'All of it' }),
  )
}

async function idOf(site: TestSite, name: string): Promise<string> {
  const [row] = await site.rows<{ provider_id: string }>(
    'select provider_id from providers.provider where name = $1',
    [name],
  )
  return row!.provider_id
}
