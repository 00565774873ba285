import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { goldcrest, serving } from '../test/support/process.ts'

/** The two commands as an operator meets them. */
describe('Goldcrest, run by an operator,', () => {
  let folder = ''
  let data: Record<string, string> = {}
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goldcrest-operator-'))
    data = { GOLDCREST_DATA: join(folder, 'data') }
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('starts with the demonstration, says where to go, and stops when it is told', async () => {
    const code = await serving({ ...data, GOLDCREST_LIVES: 'on' }, async ({ address, output }) => {
      for (const role of ['Someone looking for support', 'The coordinator', 'A provider'])
        assert.match(output(), new RegExp(`${role}.*: ${address}`))
      assert.equal((await fetch(`${address}/health`)).status, 200)
      assert.match(await (await fetch(address)).text(), /Walk through Marl/)
    })
    assert.equal(code, 0)
  })

  test('starts a second time with all that was there', async () => {
    const code = await serving(data, async ({ address }) => {
      // 62 of the files, and one that lives added, as which another goes on.
      assert.match(await (await fetch(`${address}/marl/search`)).text(), /63 providers/)
    })
    assert.equal(code, 0)
  })

  test('has commands that work beside a running server', async () => {
    const example = await readFile(join(import.meta.dirname, '../demo/marl/area.json'), 'utf8')
    const file = join(folder, 'area.json')
    await writeFile(file, example.replace('"marl"', '"fen"').replace('"Marl"', '"Fen"'))
    await serving(data, async ({ address }) => {
      assert.deepEqual(await goldcrest(['area', file], data), {
        code: 0,
        output: 'Fen is added, at /fen.\n',
      })
      assert.equal((await fetch(`${address}/fen`)).status, 200)
      const again = await goldcrest(['area', file], data)
      assert.equal(again.code, 1)
      assert.match(again.output, /The area "Fen" has that address or host name already/)
    })
  })

  test('refuses an area whose colour can’t be read', async () => {
    const file = join(folder, 'pale.json')
    const example = await readFile(join(import.meta.dirname, '../demo/marl/area.json'), 'utf8')
    const pale = { light: '#eeeeaa', dark: '#8fd3c4' }
    await writeFile(file, JSON.stringify({ ...JSON.parse(example), slug: 'pale', colour: pale }))
    const { code, output } = await goldcrest(['area', file], data)
    assert.equal(code, 1)
    assert.match(output, /light colour #eeeeaa can't be read on #fbf8f1/)
  })

  test('starts empty without the demonstration, and says how an area is added', async () => {
    const empty = { GOLDCREST_DATA: join(folder, 'empty'), GOLDCREST_DEMO: 'off' }
    await serving(empty, async ({ address }) => {
      assert.match(await (await fetch(address)).text(), /No area yet/)
      assert.equal((await fetch(`${address}/marl`)).status, 404)
    })
  })

  test('says in one sentence that a port is in use', async () => {
    const taken = createServer().listen(0)
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, output } = await goldcrest(['serve'], { ...data, PORT: String(port) })
    taken.close()
    assert.equal(code, 1)
    assert.equal(
      output,
      `Port ${port} is in use: stop what runs there, or choose another, such as PORT=${port + 1} npm start.\n`,
    )
  })

  test('says in one sentence that a database server is not there', async () => {
    const away = await goldcrest(['serve'], {
      DATABASE_URL: 'postgres://x:y@127.0.0.1:1/goldcrest',
    })
    assert.equal(away.code, 1)
    assert.match(
      away.output,
      /^The PostgreSQL server of DATABASE_URL can't be used: nothing listens there[^\n]*\n$/,
    )
  })

  test('says which commands there are when one is unknown', async () => {
    assert.match((await goldcrest(['wobble'], data)).output, /^There is no command "wobble"/)
    assert.match((await goldcrest(['help'], data)).output, /goldcrest serve/)
  })
})
