import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashOfBatch, leafOf, type Said } from './canonical.ts'

const entry: Said = {
  areaId: '01900000-0000-7000-8000-000000000001',
  entryId: '01900000-0000-7000-8000-000000000002',
  at: '2026-03-03T10:21:00.123456Z',
  actor: 'account:01900000-0000-7000-8000-000000000003',
  accountId: '01900000-0000-7000-8000-000000000003',
  providerId: null,
  personId: '01900000-0000-7000-8000-000000000004',
  action: 'looked',
  what: 'about_me',
  digest: null,
}
const salt = Buffer.alloc(32, 7)
const hex = (bytes: Buffer) => bytes.toString('hex')

// Trails that are sealed have to stay verifiable: a form that changes needs a new number in it.
test('the form of an entry and of a batch is the one in which trails are sealed already', () => {
  const { accountId, actor, areaId, at, entryId, personId } = entry
  const form = `["goldcrest-audit",1,"entry",[null,"${areaId}","${entryId}","${at}","${actor}","${accountId}",null,"${personId}","looked","about_me",null]]`
  assert.equal(hex(leafOf(entry)), createHash('sha256').update(form).digest('hex'))
  assert.equal(
    hex(leafOf(entry, salt)),
    '85baaf7a84fdaf5a59266e943b868ff2722d4eba3e7ee27b8a8365182f619fe6',
  )
  const leaves = [leafOf(entry), leafOf(entry, salt)]
  const batch = { areaId, number: 1, previous: Buffer.alloc(32), leaves, sealedAt: at }
  assert.equal(
    hex(hashOfBatch(batch)),
    'b454a9348557f95dd9b436ac40745f680a70c2da73f0bc926022c0d8436d9dc3',
  )
})

test('two entries that differ in anything have different hashes, and so have two salts', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  const said = fc.record({
    ...{ areaId: text, entryId: text, at: text, actor: text, action: text, what: text },
    ...{ accountId: fc.option(text), providerId: fc.option(text), personId: fc.option(text) },
    digest: fc.option(fc.uint8Array({ minLength: 1 }).map((bytes) => Buffer.from(bytes))),
  })
  fc.assert(
    fc.property(
      said,
      fc.constantFrom(...(Object.keys(entry) as (keyof Said)[])),
      text,
      (one, name, more) => {
        const other = {
          ...one,
          [name]: name === 'digest' ? Buffer.from(`${more}!`) : `${one[name]}${more}`,
        }
        if (one.digest && name === 'digest')
          other.digest = Buffer.concat([one.digest, Buffer.from(more)])
        assert.notDeepEqual(leafOf(one), leafOf(other))
        assert.notDeepEqual(leafOf(one, salt), leafOf(other, salt))
        assert.notDeepEqual(leafOf(one), leafOf(one, salt))
        assert.notDeepEqual(leafOf(one, salt), leafOf(one, Buffer.alloc(32, 8)))
        assert.deepEqual(leafOf(one, salt), leafOf({ ...one }, salt))
      },
    ),
  )
})

test('what moves from one field to the next is another entry', () => {
  const moved = { ...entry, action: 'looked","about_me', what: '' }
  assert.notDeepEqual(leafOf(entry), leafOf(moved))
  assert.notDeepEqual(
    leafOf({ ...entry, accountId: null, providerId: entry.accountId }),
    leafOf(entry),
  )
})
