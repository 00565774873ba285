import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../../../platform/web/forms.ts'
import { smallestSchema } from './smallest-form.ts'
import { smallest, smallestWords } from './smallest.ts'

const names = { first: 'Micro', others: 'the others together' }
const study = { first: 58, others: 37, perOrganisation: 3.5, intraClass: 0 }

test('58 people and 37 can see a difference of about 29 points', () => {
  const { alone, together } = smallest(study)
  assert.equal(alone, together)
  assert.equal(Math.round(alone! * 100), 29)
  assert.deepEqual(smallestWords(study, names), [
    'With 58 people in Micro and 37 in the others together, a difference under 29 percentage points would probably not be seen.',
    'An example: if 36 of 100 people in the others together gave the top answer, 65 of 100 in Micro would have to. At least 4 of 5 such studies would see that.',
    'A smaller difference may still be there. The report then says that the data cannot tell them apart.',
  ])
})

test('people of one organisation who answer alike count for fewer, and it is said so', () => {
  const alike = { ...study, intraClass: 0.1 }
  const { alone, together, designEffect } = smallest(alike)
  assert.equal(designEffect, 1.25)
  assert.ok(together! > alone!)
  assert.match(smallestWords(alike, names)[3]!, /95 people tell as much as 76 .*it would be 29/)
})

test('with hardly anybody, not even the greatest difference is seen', () => {
  const few = { first: 3, others: 3, perOrganisation: 3, intraClass: 1 }
  assert.equal(smallest(few).together, undefined)
  assert.match(smallestWords(few, names)[0]!, /not even the greatest/)
})

test('each number that can’t be is told what to put', () => {
  const typed = { first: ['x'], others: ['1'], perOrganisation: ['0.5'], intraClass: ['2'] }
  const checked = check(smallestSchema, typed)
  assert.ok(!checked.ok)
  assert.deepEqual(checked.form.errors, {
    first: 'Write how many people are in the first arm, like 58',
    others: 'Write from 2 to 100,000 people in the others',
    perOrganisation: 'Write 1 person of one organisation, or more',
    intraClass: 'Write how alike they are as a number from 0 (not at all) to 1, like 0.05',
  })
  const good = check(smallestSchema, {
    ...{ first: ['58'], others: ['37'], perOrganisation: ['3,5'], intraClass: ['.05'] },
  })
  assert.ok(good.ok)
  assert.deepEqual(good.value, { first: 58, others: 37, perOrganisation: 3.5, intraClass: 0.05 })
})
