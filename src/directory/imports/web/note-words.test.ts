import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanNote } from '../record.ts'
import { names } from '../spreadsheet/testing.ts'
import { noteGroups } from './note-words.ts'

const words = (note: PlanNote) => {
  const [group] = noteGroups([note], names)
  return `${group?.heading}. ${group?.notes.map((one) => `${one.field}: ${one.words}`).join()}`
}

test('what was mended is told in the words of the source', () => {
  const note = { field: 'url', value: 'larks.example', reason: 'had no https:// in front' }
  assert.equal(
    words({ kind: 'mended', ...note }),
    'Mended or left out. url: “larks.example” had no https:// in front',
  )
})

test('what changes is told with what was said before, in words', () => {
  const note = { field: 'languages', value: 'english, polish', reason: 'said before: english' }
  assert.equal(
    words({ kind: 'changed', ...note }),
    'Changes. Languages: English, Polish (said before: English)',
  )
  const stopped = { field: 'status', reason: 'has stopped, the source says' }
  assert.equal(
    words({ kind: 'changed', ...stopped }),
    'Changes. Status: has stopped, the source says',
  )
})

test('what stays is told with what the source says', () => {
  const reason = 'has been changed here since, so this stays: sole_trader'
  assert.equal(
    words({ kind: 'kept', field: 'legalForm', value: 'charity', reason }),
    'Stays as it is here. Kind of enterprise: has been changed here since, so this stays: Sole trader. The source says: Charity',
  )
})

test('notes stand in groups, what changes first', () => {
  const notes: PlanNote[] = (['left out', 'mended', 'kept', 'changed', 'mended'] as const).map(
    (kind) => ({ kind, field: 'email', reason: 'so' }),
  )
  assert.deepEqual(
    noteGroups(notes, names).map(({ heading, notes: { length } }) => [heading, length]),
    [
      ['Changes', 1],
      ['Stays as it is here', 1],
      ['Mended or left out', 2],
      ['Left out', 1],
    ],
  )
})
