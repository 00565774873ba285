// Floors under the search, on the half of the graded needs that it was made with. They are a little
// below what was reached: a change that makes the search worse fails here.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gradedNeeds, listings } from '../relevance/graded-set.ts'
import { withGradedCounty } from '../relevance/marl.ts'
import { relevance } from '../relevance/run.ts'

test('the graded set is as large as it says, and grades only listings that are there', () => {
  const names = new Set(listings.map((one) => one.name))
  assert.ok(listings.length >= 120 && names.size === listings.length)
  const needs = [...gradedNeeds('tune'), ...gradedNeeds('report')]
  assert.ok(needs.length >= 150)
  assert.equal(new Set(needs.map((need) => need.what.toLowerCase())).size, needs.length)
  for (const { id, grades } of needs)
    for (const [name, grade] of Object.entries(grades)) {
      assert.ok(names.has(name), `${id} grades ${name}`)
      assert.ok([1, 2, 3].includes(grade), `${id}: ${name}`)
    }
})

test('what people need is found by words and meaning, and better than by either alone', () =>
  withGradedCounty(async (county) => {
    const words = await relevance(county, 'tune', 'words only')
    const meaning = await relevance(county, 'tune', 'meaning only')
    const both = await relevance(county, 'tune', 'both')
    assert.ok(both.ndcg10 > 0.68, `nDCG@10 ${both.ndcg10}`)
    assert.ok(both.success3 > 0.83, `success@3 ${both.success3}`)
    assert.ok(both.nothingFound < 0.02, `nothing found ${both.nothingFound}`)
    assert.ok(words.ndcg10 > 0.6, `words only, nDCG@10 ${words.ndcg10}`)
    assert.ok(both.ndcg10 > words.ndcg10 && both.ndcg10 > meaning.ndcg10)
  }))
