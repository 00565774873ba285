// What the pages ask of the stylesheet is in it.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { asset, buildAssets, mountAssets } from './assets.ts'

test('each of govuk-frontend’s overrides that a page names has a rule: they are not all taken', async () => {
  await buildAssets()
  const app = new Hono()
  mountAssets(app)
  const css = (await (await app.request(asset('app.css'))).text()).replaceAll('\\', '')
  const cwd = fileURLToPath(new URL('../../', import.meta.url))
  const pages = globSync('**/*.tsx', { cwd }).map((file) => readFileSync(cwd + file, 'utf8'))
  const named = new Set(pages.flatMap((page) => page.match(/govuk-!-[a-z\d-]+/g) ?? []))
  assert.ok(named.size > 0)
  const missing = [...named].filter((one) => !css.includes(`.${one}{`))
  assert.deepEqual(missing, [])
})
