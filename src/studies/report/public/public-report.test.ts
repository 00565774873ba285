// What everybody gets of a study, and what of a withdrawal is in it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demonstrationAsOf, demonstrationStudy } from '../../demonstration/demonstration.ts'
import { makeReport } from '../reports.ts'

test('a public report after a withdrawal is counted without her, beside the one before', async () => {
  const data = demonstrationStudy()
  const [june, july] = ['2026-06-01T09:00:00+00:00', '2026-07-01T09:00:00+00:00'] as const
  const one = await makeReport({ data, asOf: june }, 'public')
  data.report = [
    {
      ...{ reportId: data.study[0]!.title, kind: 'public', memberId: null, madeAt: june },
      ...{ inputsHash: one.inputsHash, outputHash: one.outputHash },
      released: JSON.parse(JSON.stringify(one.released)) as never,
    },
  ]
  const [taken] = data.response
  data.response = data.response.filter((response) => response !== taken)
  data.answer = data.answer.filter(({ responseId }) => responseId !== taken!.responseId)
  const two = await makeReport({ data, asOf: july }, 'public')
  const since = (name: string) => two.released!.tables.find((each) => each.name === name)!.shown
  const answers = one
    .released!.tables.map(({ name }) => name)
    .filter((name) => /^answers/.test(name))
  assert.equal(answers.length, 4)
  for (const name of answers) assert.match(since(name).since, /anew|withheld/, name)
  assert.equal(since('people').since, 'same', 'her code stays')
  for (const { name, table: kept } of two.released!.tables)
    if (kept && name.startsWith('answers'))
      assert.equal(
        kept.counts.flat().reduce((sum, count) => sum + count, 0),
        94,
      )
  const html = new TextDecoder().decode(two.files.get('report.html'))
  assert.match(
    html,
    /This was published before\. People have come since|This can’t be shown: so few/,
  )
})

test('the public report holds no code, no quote, no small count and no money of few', async () => {
  const data = demonstrationStudy()
  const { files } = await makeReport({ data, asOf: demonstrationAsOf }, 'public')
  const all = [...files]
    .filter(([path]) => !path.endsWith('.xlsx'))
    .map(([, content]) => new TextDecoder().decode(content))
    .join('\n')
  for (const { code } of [...data.organisation, ...data.participant]) assert.ok(!all.includes(code))
  for (const { participantId } of data.participant) assert.ok(!all.includes(participantId))
  for (const { transcriptId, startsAt, endsAt } of data.quote) {
    const words = data.transcript.find((one) => one.transcriptId === transcriptId)!.words
    assert.ok(!all.includes([...words].slice(startsAt, endsAt).join('')))
  }
  data.organisation = data.organisation.filter((_, at) => at < 17 || at > 23)
  const kept = new Set(data.organisation.map(({ organisationId }) => organisationId))
  data.price = data.price.filter(({ organisationId }) => kept.has(organisationId))
  data.participant = data.participant.filter(
    ({ organisationId }) => organisationId === null || kept.has(organisationId),
  )
  const left = new Set(data.participant.map(({ participantId }) => participantId))
  data.response = data.response.filter(({ participantId }) => left.has(participantId))
  const few = await makeReport({ data, asOf: demonstrationAsOf }, 'public')
  const bundle = JSON.parse(new TextDecoder().decode(few.files.get('bundle.json'))) as {
    queries: { name: string; result: { groups: Record<string, unknown>[] } }[]
  }
  const { groups } = bundle.queries.find(({ name }) => name === 'prices')!.result
  assert.deepEqual(groups[1], {
    ...{ name: 'Others', hourlyMedian: null, visitMedian: null },
    because: 'fewer than 5 providers are in it',
  })
})
