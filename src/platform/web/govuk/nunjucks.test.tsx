import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyOptions } from './any-options.ts'
import { pascalCase, renderOurs, type GovukOptions } from './our-components.tsx'
import { markupOf } from './same-markup.ts'

// Nunjucks has no types of its own; this is the part that is used.
type Template = { render(context: { options: GovukOptions }): string }
type Nunjucks = {
  configure(folder: string, settings: Record<string, boolean>): object
  compile(source: string, environment: object): Template
}

const require = createRequire(import.meta.url)
const nunjucks: Nunjucks = require('nunjucks')
const folder = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist')
const environment = nunjucks.configure(folder, {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
})

function macro(component: string): Template {
  const name = `govuk${pascalCase(component)}`
  const source = `{% from "govuk/components/${component}/macro.njk" import ${name} %}{{ ${name}(options) }}`
  return nunjucks.compile(source, environment)
}

for (const [component, options] of Object.entries(anyOptions)) {
  test(`${component} has the markup of govuk-frontend's macro, whatever its options`, async () => {
    const theirs = macro(component)
    await fc.assert(
      fc.asyncProperty(options, async (some) => {
        const ours = await renderOurs(component, some)
        assert.equal(markupOf(ours), markupOf(theirs.render({ options: some })))
      }),
      { numRuns: 200 },
    )
  })
}
