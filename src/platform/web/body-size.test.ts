import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { longestForm, smallBodies, wasTooLarge } from './body-size.ts'

const app = new Hono()
  .use(
    smallBodies(
      (c) => c.text('too much', 413),
      [
        { at: ['/pictures', '/people/:personId/voice'], most: 600_000 },
        { at: ['/lists'], most: async (c) => (c.req.header('cookie') ? 900_000 : longestForm) },
      ],
    ),
  )
  .post('*', async (c) => c.text(`read ${(await c.req.arrayBuffer()).byteLength}`))
  .get('*', (c) => c.text(wasTooLarge(c) ? 'It was too large' : 'Choose'))

async function send(path: string, size: number, headers: Record<string, string> = {}) {
  const answer = await app.request(path, { method: 'POST', body: new Uint8Array(size), headers })
  return answer.headers.get('location') ?? answer.text()
}

test('A form without a file may be so long', async () => {
  assert.equal(await send('/elsewhere', longestForm), `read ${longestForm}`)
  assert.equal(await send('/elsewhere', longestForm + 1), 'too much')
})

test('A form that takes files may be as long as it says, in an area and on a host of its own', async () => {
  for (const path of ['/pictures', '/marl/pictures', '/people/7/voice', '/marl/people/7/voice'])
    assert.equal(await send(path, 600_000), 'read 600000', path)
  for (const path of ['/pictures/', '/marl/x/pictures', '/people/7/8/voice', '/picturesque'])
    assert.equal(await send(path, 600_000), 'too much', path)
})

test('Who sends too large a file comes back to the form, which says so', async () => {
  const back = await send('/marl/pictures', 600_001)
  assert.equal(back, '/marl/pictures?too-large=yes')
  assert.equal(await (await app.request(back)).text(), 'It was too large')
})

test('How much somebody may send can depend on who she is', async () => {
  assert.equal(await send('/lists', 900_000, { cookie: 'session=1' }), 'read 900000')
  assert.equal(await send('/lists', 900_000), '/lists?too-large=yes')
})
