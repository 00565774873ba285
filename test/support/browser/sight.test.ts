import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sightOf } from './sight.ts'

const ids = ['0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', '0197ffff-c3d4-7e5f-8a9b-0c1d2e3f4a5b']
const page = (of: string, other: string) =>
  `<form id="f-${of}"><a href="/marl/people/${of}#f-${other}">Asha’s goals</a></form>`

test('Two pages that differ in their ids, secrets and moments look the same', () => {
  const [one = '', two = ''] = ids
  assert.equal(sightOf(page(one, one)), sightOf(page(two, two)))
  const link = (secret: string) => `<a href="/invitations/${secret}">asha-${secret.length}9</a>`
  assert.equal(sightOf(link('xV3k_pQ-9aTmB27LrWz0Hd')), sightOf(link('0Hd7LrWzxV3k_pQ9aTmB-2')))
  assert.equal(sightOf('asha-1763865532123@'), sightOf('asha-1763865599999@'))
})

test('They don’t where one names another thing, a word, a class or a colour', () => {
  const [one = '', two = ''] = ids
  assert.notEqual(sightOf(page(one, one)), sightOf(page(one, two)))
  assert.notEqual(sightOf('<p>Asha’s goals</p>'), sightOf('<p>Asha’s plans</p>'))
  const shown = (name: string) => `<p class="${name}">Asha</p>`
  assert.notEqual(
    sightOf(shown('govuk-visually-hidden')),
    sightOf(shown('govuk-visually-hidden-focusable')),
  )
  assert.notEqual(sightOf(shown('gc-crest-2a9a52ff')), sightOf(shown('gc-crest-17143fff')))
})
