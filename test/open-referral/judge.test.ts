import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge, type Feed } from './judge.ts'
import { missing, officialSchemas, sampleFeed } from './official.ts'

const verdicts = {
  'V3.0-UK-Default': 'pass',
  'V3.0-UK-Test': 'pass',
  'V3.0-UK-Warn': 'warn',
  'V3.0-UK-Fail': 'fail',
}

for (const [name, verdict] of Object.entries(verdicts))
  test(`the official sample feed ${name} is judged: ${verdict}`, { skip: missing }, async () => {
    const judgement = await judge(sampleFeed(name), { schema: officialSchemas() })
    assert.equal(judgement.verdict, verdict, JSON.stringify(judgement.findings, null, 2))
  })

test('what has to be there fails a feed, what may be there warns', { skip: missing }, async () => {
  const sample = sampleFeed('V3.0-UK-Test')
  const schema = officialSchemas()
  const verdictOf = async (change: Feed) => {
    const feed: Feed = async (path) => {
      const changed = await change(path)
      return changed.status === 0 ? sample(path) : changed
    }
    return (await judge(feed, { schema })).verdict
  }
  const where = (part: RegExp, status: number, body: unknown = {}) =>
    verdictOf(async (path) => (part.test(path) ? { status, body } : { status: 0, body }))
  assert.equal(await where(/^\/$/, 404), 'fail')
  assert.equal(await where(/^\/services\?/, 500), 'fail')
  assert.equal(await where(/^\/services\/./, 404), 'fail')
  assert.equal(await where(/^\/taxonomies/, 404), 'warn')
  assert.equal(await where(/^\/organizations\/./, 404), 'warn')
  assert.equal(await where(/^\/organizations\/./, 200, { id: 'no uuid' }), 'warn')
  // A list that answers with what is wrong is worse than none.
  assert.equal(await where(/^\/organizations\?/, 200, { contents: [{ id: 'no uuid' }] }), 'fail')
  assert.equal(await where(/^\/services\?/, 200, { total_pages: 1, contents: [] }), 'warn')
})
