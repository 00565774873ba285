import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { componentsLeftOut, fixturesLeftOut } from './left-out.ts'
import { ourComponent, renderOurs, type GovukOptions } from './our-components.tsx'
import { markupOf } from './same-markup.ts'

type Fixture = { name: string; options: GovukOptions; html: string }

const folder = new URL('dist/govuk/components/', import.meta.resolve('govuk-frontend/package.json'))

const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

function fixturesOf(component: string): Fixture[] {
  const file = new URL(`${component}/fixtures.json`, folder)
  return JSON.parse(readFileSync(file, 'utf8')).fixtures
}

for (const { name: component } of folders) {
  if (component in componentsLeftOut) {
    test(`${component} is left out and says why`, () => {
      assert.equal(ourComponent(component), undefined, 'Take it off the list: it is here.')
      assert.match(componentsLeftOut[component]!, /\.$/)
    })
    continue
  }
  for (const { name, options, html } of fixturesOf(component)) {
    const reason = fixturesLeftOut[`${component}: ${name}`]
    if (reason === undefined) {
      test(`${component} has the markup of "${name}"`, async () => {
        assert.equal(markupOf(await renderOurs(component, options)), markupOf(html))
      })
    } else {
      test(`${component} differs from "${name}": ${reason}`, async () => {
        assert.notEqual(markupOf(await renderOurs(component, options)), markupOf(html))
      })
    }
  }
}

test('what is left out exists in govuk-frontend', () => {
  const components = folders.map((entry) => entry.name)
  const missing = Object.keys(componentsLeftOut).filter((name) => !components.includes(name))
  assert.deepEqual(missing, [])
  const fixtures = components.flatMap((component) =>
    fixturesOf(component).map(({ name }) => `${component}: ${name}`),
  )
  assert.deepEqual(
    Object.keys(fixturesLeftOut).filter((name) => !fixtures.includes(name)),
    [],
  )
})
