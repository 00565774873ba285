// The glossary says of each word once what it is: two lines of one word soon say two things.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const glossary = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8')

/** Words by line: `sign-in, code` are two. What is in brackets tells a word from its namesake. */
function wordsOf(table: string): string[] {
  return table
    .split('\n')
    .filter((line) => /^\| (?!---|word \|)/.test(line))
    .flatMap((line) => line.split('|')[1]!.split(','))
    .map((word) => word.trim())
}

const twice = (words: string[]) => words.filter((word, at) => words.indexOf(word) !== at)

test('no word is in the glossary twice', () => {
  assert.deepEqual(twice(wordsOf('| arm | a |\n| site, arm | b |')), ['arm'])
  const words = wordsOf(glossary)
  assert.ok(words.length > 150)
  assert.deepEqual(twice(words), [])
})

test('the words on the pages of a study are in it', () => {
  const words = new Set(wordsOf(glossary).map((word) => word.replace(/ \(.*/, '')))
  const shown = [
    ...['study', 'plan', 'hypothesis', 'question', 'outcome', 'topic guide', 'arm', 'site'],
    ...['sample', 'organisation', 'smallest difference', 'co-researcher', 'instrument', 'survey'],
    ...['participant', 'consent', 'withdrawal', 'interview', 'proxy', 'transcript', 'turn'],
    ...['pseudonym', 'code', 'codebook', 'memo', 'matrix', 'quote', 'counter-example', 'finding'],
    ...['verdict', 'benchmark', 'report', 'bundle', 'result card', 'disagreement', 'key'],
  ]
  assert.deepEqual(
    shown.filter((word) => !words.has(word)),
    [],
  )
})
