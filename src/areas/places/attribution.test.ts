import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributionOfBoundary, attributionOfPostcodes } from './attribution.ts'

test('an official boundary is shown with what its licence asks for, with its year', () => {
  const asked = 'Contains OS data © Crown copyright and database right'
  assert.equal(attributionOfBoundary('councils.geojson', 'E06000901'), `${asked}.`)
  assert.equal(attributionOfBoundary('ONS boundaries, May 2024', null), `${asked} 2024.`)
  assert.equal(attributionOfBoundary('utla_england_2024.geojson', 'E06000901'), `${asked} 2024.`)
})

test('nothing is asked for a line that the scheme drew, nor twice', () => {
  assert.equal(attributionOfBoundary('drawn by the scheme at its own desk', null), undefined)
  assert.equal(attributionOfBoundary('OS data © Crown copyright 2024', 'E06000901'), undefined)
})

test('official postcodes name their owners, and a list of outcodes has none', () => {
  assert.match(attributionOfPostcodes('Code-Point Open', '2026')!, /Royal Mail copyright .* 2026/)
  assert.match(attributionOfPostcodes('ONS Postcode Directory', '2026')!, /Office for National/)
  assert.equal(attributionOfPostcodes('Outcodes', '2026'), undefined)
})
