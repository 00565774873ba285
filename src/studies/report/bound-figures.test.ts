// No number of a report is written by hand: each is bound to a query, and is what that query says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import type { Json } from '#stats'
import { emptyStudy, type StudyData } from '../bundle/study-data.ts'
import { demonstrationAsOf, demonstrationStudy } from '../demonstration/demonstration.ts'
import { valueAt, type Query } from '../find/figures.tsx'
import { written, type Format } from '../find/formats.ts'
import { makeReport, type ReportKind } from './reports.ts'

const asOf = demonstrationAsOf

/** Elements as linkedom has them. */
interface Element {
  textContent: string
  childNodes: Iterable<Element & { nodeType: number }>
  closest(selector: string): Element | null
  getAttribute(name: string): string | null
}

async function read(data: StudyData, kind: ReportKind) {
  const { files } = await makeReport({ data, asOf }, kind)
  const text = (path: string) => new TextDecoder().decode(files.get(path))
  const { document } = parseHTML(text('report.html'))
  const queries = JSON.parse(text('figures.json')) as Query[]
  return { document, queries, files, html: text('report.html') }
}

const kinds = ['team', 'public'] as const

for (const kind of kinds)
  test(`every digit of the ${kind} report is bound to a query, and what it says`, async () => {
    const { document, queries } = await read(demonstrationStudy(), kind)
    const bound = [...document.querySelectorAll('[data-figure]')] as unknown as Element[]
    assert.ok(bound.length > 60, `${bound.length}`)
    for (const one of bound) {
      const name = one.getAttribute('data-figure')!
      const [of, path = ''] = name.split(':')
      const query = queries.find((each) => each.name === of)
      assert.ok(query, name)
      const value = valueAt(query.result, path)
      assert.notEqual(value, undefined, name)
      const as = one.getAttribute('data-as')
      if (as) {
        assert.equal(one.textContent, written(value as Json, as as Format), name)
        assert.equal(one.getAttribute('data-inputs'), query.hash.slice(0, 12))
      }
      if (typeof value === 'number') assert.equal(one.getAttribute('value'), String(value), name)
    }
    assert.deepEqual(unbound(document.body as unknown as Element), [])
  })

test('a digit that is written by hand is found', () => {
  const { document } = parseHTML(
    '<html><body><p>About 50% <data data-figure="a:b">12</data></p><svg><text>9</text></svg></body></html>',
  )
  assert.deepEqual(unbound(document.body as unknown as Element), ['About 50%'])
})

test('a report says as of when it is, that it is invented, and where each figure is from', async () => {
  for (const kind of kinds) {
    const { document, html, queries } = await read(demonstrationStudy(), kind)
    assert.match(document.body.textContent, /1 June, 09:00 UTC|1 June 2026, 09:00 UTC/)
    assert.match(document.body.textContent, /This is a demonstration/)
    assert.equal(document.querySelectorAll('[data-query]').length, queries.length)
    for (const { hash } of queries) assert.ok(html.includes(hash))
    // It stands alone: nothing is asked of anywhere.
    assert.doesNotMatch(html, /(src|href)="(?!#)|url\(|@import|<script|http/)
    for (const table of document.querySelectorAll('table'))
      assert.ok(table.querySelectorAll('th[scope]').length > 0)
    for (const picture of document.querySelectorAll('figure')) {
      assert.ok(picture.querySelector('figcaption'))
      assert.ok(picture.querySelector('svg[role="img"][aria-label]'))
    }
  }
})

test('a study with nothing in it yet has its report, too', async () => {
  const data = { ...emptyStudy(), study: demonstrationStudy().study }
  for (const kind of kinds) {
    const { document, html } = await read(data, kind)
    assert.deepEqual(unbound(document.body as unknown as Element), [])
    assert.doesNotMatch(html, /NaN|undefined|Infinity/)
  }
})

/** Texts with a digit in them that are bound to nothing: but for ticks of pictures, names of queries, and hashes. */
function unbound(body: Element): string[] {
  return textsOf(body).flatMap(({ text, parent }) =>
    /\d/.test(text) && !parent.closest('[data-figure], svg, [data-query], style')
      ? [text.trim()]
      : [],
  )
}

function textsOf(element: Element): { text: string; parent: Element }[] {
  return [...element.childNodes].flatMap((child) =>
    child.nodeType === 3 ? [{ text: child.textContent, parent: element }] : textsOf(child),
  )
}
