// What a report has besides outcomes: how talks were coded, who spoke of what, and what of the plan was changed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import type { StudyData } from '../bundle/study-data.ts'
import { demonstrationAsOf, demonstrationStudy } from '../demonstration/demonstration.ts'
import { makeReport, type ReportKind } from './reports.ts'

async function wordsOf(data: StudyData, kind: ReportKind): Promise<string> {
  const { files } = await makeReport({ data, asOf: demonstrationAsOf }, kind)
  const { document } = parseHTML(new TextDecoder().decode(files.get('report.html')))
  return document.body.textContent.replaceAll(/\s+/g, ' ')
}

test('the team’s report tells agreement by turn and by character, and counts people and organisations', async () => {
  const words = await wordsOf(demonstrationStudy(), 'team')
  assert.match(words, /\(a\) Flexible about today’s support1121970\.910\.75 to 1\.00/, 'by turn')
  assert.match(words, /Agreement by characterCodeBothOne of them/)
  assert.match(words, /Who spoke of what: peopleCodeMicroSmallMediumLargeAllPersonalised1855230/)
  assert.match(
    words,
    /Who spoke of what: organisationsCodeMicroSmallMediumLargeAllPersonalised1544225/,
  )
  assert.match(words, /All who were heard/)
})

test('the public’s has no count of codings, no coder, and no code that few spoke of', async () => {
  const data = demonstrationStudy()
  const words = await wordsOf(data, 'public')
  assert.match(words, /\(a\) Flexible about today’s support0\.910\.75 to 1\.00/)
  assert.doesNotMatch(
    words,
    /Managers within reach|Staff autonomy|a new kind of support/,
    'fewer than 5 spoke of it',
  )
  for (const { name } of data.member) assert.ok(!words.includes(name))
})

test('what was changed since the plan was frozen is listed, and that it never was is said', async () => {
  const data = demonstrationStudy()
  const words = await wordsOf(data, 'team')
  assert.match(words, /frozen on 20 February 2026, before fieldwork: version 1/)
  assert.match(words, /The study: the visit that people want, in minutes153027 February 2026/)
  const open = await wordsOf(data, 'public')
  assert.match(open, /the visit that people want, in minutes27 February 2026/)
  data.frozenPlan = []
  for (const kind of ['team', 'public'] as const)
    assert.match(await wordsOf(data, kind), /The plan was never frozen/)
})

test('a hypothesis on which prices bear is told with them', async () => {
  const words = await wordsOf(demonstrationStudy(), 'team')
  assert.match(words, /of 30 minutes, costs £9\.60 with Micro and £10\.95 with Others \(medians\)/)
  assert.match(words, /that of Micro is the dearer 36 times in a hundred/)
})
