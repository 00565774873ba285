import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyStudy, type StudyData } from '../../bundle/study-data.ts'
import { armFor, bandsFor, bandWords } from './arm-for.ts'
import { armWords } from './arm-words.ts'

/** Micro up to 5, small up to 10, large above; in care homes small begins at 20. */
function bySize(): StudyData {
  const arm = (armId: string, position: number) => ({ armId, position, name: armId, values: [] })
  const band = (armId: string, aboveFte: number, serviceType: string | null = null) => ({
    ...{ bandId: `${armId} ${serviceType}`, armId, aboveFte, serviceType },
  })
  return {
    ...emptyStudy(),
    study: [{ armsBy: 'fte', armAttribute: null } as StudyData['study'][number]],
    arm: [arm('Micro', 0), arm('Small', 1), arm('Large', 2)],
    band: [
      ...[band('Micro', 0), band('Small', 5), band('Large', 10)],
      ...[band('Micro', 2, 'Care home'), band('Small', 20, 'Care home')],
    ],
  }
}

const one = (fte: number | null, serviceType = 'Home care', attributes = {}) => ({
  ...{ fte, serviceType, attributes },
})

test('an organisation goes into the arm of its size, whose upper end belongs to it', () => {
  const plan = bySize()
  for (const [fte, arm] of [
    ...([
      [0, 'Micro'],
      [0.5, 'Micro'],
      [5, 'Micro'],
      [5.01, 'Small'],
    ] as const),
    ...([
      [10, 'Small'],
      [10.5, 'Large'],
      [4000, 'Large'],
    ] as const),
  ])
    assert.equal(armFor(plan, one(fte)).armId, arm, String(fte))
  assert.equal(
    armFor(plan, one(7.5)).because,
    '7.5 full-time equivalents: Small is more than 5, up to 10 full-time equivalents.',
  )
})

test('a type of service with sizes of its own goes by these', () => {
  const plan = bySize()
  assert.equal(armFor(plan, one(15, 'Care home')).armId, 'Micro')
  assert.equal(
    armFor(plan, one(21, 'Care home')).because,
    '21 full-time equivalents: Small is more than 20 full-time equivalents in Care home.',
  )
  assert.deepEqual(armFor(plan, one(2, 'Care home')), {
    armId: null,
    because: '2 full-time equivalents: fewer than in any arm.',
  })
  assert.deepEqual(armWords(plan, plan.arm[1]!), [
    'More than 5, up to 10 full-time equivalents.',
    'Care home: more than 20 full-time equivalents.',
  ])
  assert.equal(bandWords(bandsFor(plan, null)[0]!), 'up to 5 full-time equivalents')
})

test('what isn’t known waits in no arm, with its sentence', () => {
  const plan = bySize()
  assert.deepEqual(armFor(plan, one(null)), {
    armId: null,
    because: 'Its size isn’t known: it waits in no arm until its full-time equivalents are.',
  })
  assert.equal(armFor({ ...plan, band: [] }, one(3)).because, 'No arm has a size yet.')
  assert.equal(armFor({ ...plan, arm: [] }, one(3)).because, 'The plan has no arms yet.')
})

test('arms go by an attribute, however its name and value are written', () => {
  const plan = bySize()
  plan.study = [{ armsBy: 'attribute', armAttribute: 'ownership' } as StudyData['study'][number]]
  plan.arm[0]!.values = ['co-operative', 'sole trader']
  const found = armFor(plan, one(null, 'Home care', { Ownership: ' Co-operative ' }))
  assert.deepEqual(found, { armId: 'Micro', because: 'Its “ownership” is “Co-operative”.' })
  assert.equal(
    armFor(plan, one(3, 'Home care', { ownership: 'franchise' })).because,
    'Its “ownership” is “franchise”, which leads to no arm.',
  )
  assert.equal(armFor(plan, one(3)).because, 'Its “ownership” isn’t known: it waits in no arm.')
})
