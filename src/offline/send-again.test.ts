// A form that waited is sent to its route as a browser would, and only the server can say in whose name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { aroundReplays, replayIn, type Replay } from '../platform/web/replay.ts'
import { nothingSent, readForm, type Sent } from '../platform/web/forms.ts'
import { saidByPage } from './apart/said-by-page.ts'
import { sendAgain } from './send-again.ts'

const by = { accountId: 'asha', sessionId: 'phone' }

test('fields come in their order, files with their names, in the name of a session', async () => {
  let got: Sent = nothingSent()
  let who: Replay['by'] | undefined
  const app = new Hono()
  app.use(aroundReplays)
  app.post('/note', async (c) => {
    got = await readForm(c.req)
    who = replayIn(c)?.by
    return c.redirect('/done', 303)
  })
  app.post('/waiting', async (c) => {
    const around: Replay['around'] = async (_route, next) => next()
    const bytes = new Uint8Array([1, 2, 3])
    const form = {
      path: '/note',
      fields: [
        ['words', 'Swim'],
        ['days', '1'],
        ['days', '3'],
      ] as [string, string][],
      files: [{ field: 'voice', name: 'a.webm', type: 'audio/webm', bytes }],
    }
    const replay = { by, around, writtenAt: new Date() }
    return sendAgain(c, (request, env) => app.fetch(request, env), form, replay)
  })
  const answer = await app.request('/waiting', { method: 'POST' })
  assert.equal(answer.headers.get('location'), '/done')
  assert.deepEqual({ ...got.typed }, { words: ['Swim'], days: ['1', '3'], voice: [] })
  const [file] = got.files.voice!
  assert.deepEqual([file!.name, file!.type, file!.size], ['a.webm', 'audio/webm', 3])
  assert.deepEqual(who, by)
  // Nothing that a browser sends makes it one.
  const forged = { replayed: JSON.stringify(by), 'x-replay': 'yes', cookie: 'replayed=yes' }
  await app.request('/note', { method: 'POST', headers: forged })
  assert.equal(who, undefined)
})

test('what a page says is wrong is read from it', () => {
  const errors =
    '<h1>A goal</h1><ul class="govuk-list govuk-error-summary__list"><li><a>Write\n what</a></li></ul>'
  assert.deepEqual(saidByPage(errors), ['Write what'])
  assert.deepEqual(saidByPage('<h1>We can’t find that page</h1>'), ['We can’t find that page'])
  assert.deepEqual(saidByPage(''), [])
})
