import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { jsonRecords, type JsonOptions, type JsonRecord } from './json-records.ts'
import { assertProblem, inPieces } from './testing.ts'

const read = (text: string, options?: JsonOptions) =>
  Array.fromAsync(jsonRecords(inPieces(text), options))

/** The records until a Problem is thrown, and the Problem. */
async function readUntil(text: string, says: RegExp): Promise<JsonRecord[]> {
  const records: JsonRecord[] = []
  const reading = async () => {
    for await (const record of jsonRecords(inPieces(text))) records.push(record)
  }
  await assertProblem(reading(), says)
  return records
}

const values = (records: JsonRecord[]) =>
  records.map((record) => ('value' in record ? record.value : record.trouble))

describe('Records of JSON', () => {
  test('are the elements of a list', async () => {
    assert.deepEqual(await read(' [ {"name": "Tea, [and] \\"talk\\""}, {"name": "Wren"} ]\n'), [
      { index: 0, value: { name: 'Tea, [and] "talk"' } },
      { index: 1, value: { name: 'Wren' } },
    ])
    assert.deepEqual(await read('[]'), [])
  })

  for (const name of ['contents', 'content', 'services', 'items'])
    test(`are those under ${name} of an envelope, wherever that stands`, async () => {
      const envelope = { total: 2, page: { size: 2 }, [name]: [{ id: 1 }, { id: 2 }], last: true }
      assert.deepEqual(values(await read(JSON.stringify(envelope, null, 2))), [
        { id: 1 },
        { id: 2 },
      ])
    })

  test('are under the names that a reader knows', async () => {
    const options = { members: ['locations'] }
    assert.deepEqual(values(await read('{"items": [1], "locations": [{}, {}]}', options)), [{}, {}])
  })

  test('are the lines of ndjson', async () => {
    const lines = '\n{"id": 1, "items": [7]}\r\n\n  {"id": 2, "note": "[{"}\n{"id": 3}'
    assert.deepEqual(values(await read(lines)), [
      { id: 1, items: [7] },
      { id: 2, note: '[{' },
      { id: 3 },
    ])
  })

  test('may be one object alone', async () => {
    const alone = { id: 'wren', items: [{ id: 'not a record' }], tags: ['a'] }
    assert.deepEqual(values(await read(JSON.stringify(alone, null, 1))), [alone])
  })

  test('come out as they went in, however the text is cut', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }))),
      fc.integer({ min: 1, max: 30 }),
      fc.boolean(),
      async (records, size, enveloped) => {
        const text = JSON.stringify(enveloped ? { size: 1, contents: records } : records, null, 1)
        const found = await Array.fromAsync(jsonRecords(inPieces(text, size)))
        assert.deepEqual(values(found), JSON.parse(JSON.stringify(records)))
      },
    )
    await fc.assert(property, { numRuns: 100 })
  })

  test('hold nothing that PostgreSQL refuses, and take __proto__ for a name', async () => {
    const [record] = await read('[{"__proto__": {"a\\u0000": "x\\u0000y\\ud800z \\ud83d\\ude00"}}]')
    assert.ok(record && 'value' in record)
    assert.deepEqual(Object.entries(record.value as object), [['__proto__', { a: 'xy\ufffdz 😀' }]])
    assert.equal(Object.getPrototypeOf(record.value), Object.prototype)
  })
})

describe('What is wrong with one record stays with it', () => {
  test('when it is too long', async () => {
    const long = JSON.stringify({ note: 'x'.repeat(2_000_000) })
    const found = await Array.fromAsync(jsonRecords(inPieces(`[{"a":1},${long},{"b":2}]`, 65_536)))
    assert.deepEqual(values(found), [{ a: 1 }, 'is longer than 1,000,000 letters', { b: 2 }])
    const lines = `{"a":1}\n${long}\n{"b":2}`
    const ofLines = await Array.fromAsync(jsonRecords(inPieces(lines, 65_536)))
    assert.deepEqual(values(ofLines), values(found))
    const alone = await Array.fromAsync(jsonRecords(inPieces(long, 65_536)))
    assert.deepEqual(values(alone), ['is longer than 1,000,000 letters'])
  })

  test('when it is too deep', async () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    const trouble = 'nests more than 64 levels deep'
    assert.deepEqual(values(await read(`[${deep(10_000)},{"b":2}]`)), [trouble, { b: 2 }])
    assert.deepEqual(values(await read(`{"a":1}\n{"b":${deep(10_000)}}\n{}`)), [
      { a: 1 },
      trouble,
      {},
    ])
    assert.deepEqual(values(await read(`{"a":${deep(10_000)}}`)), [trouble])
    assert.equal(values(await read(`[${deep(64)}]`))[0] === trouble, false)
    assert.deepEqual(values(await read(`[${deep(65)}]`)), [trouble])
    assert.deepEqual(values(await read(`{"a":${deep(64)}}`)), [trouble])
  })

  test('when it is no right JSON', async () => {
    assert.deepEqual(
      values(await read('[{"a": tru}, {"b": "line\nbreak"}, {\'c\': 1}, , {"d": 4}]')),
      [
        "isn't right JSON near character 2",
        "isn't right JSON near character 25",
        "isn't right JSON near character 36",
        "isn't right JSON near character 45",
        { d: 4 },
      ],
    )
    assert.deepEqual(values(await read('{"a": 1}\n{"b": 2]}\nnothing\n{"c": 3}')), [
      { a: 1 },
      "isn't right JSON near character 17",
      "isn't right JSON near character 20",
      { c: 3 },
    ])
  })
})

describe('A Problem', () => {
  test('says where what is no JSON begins', async () => {
    assert.deepEqual(
      await readUntil('  <html>', /isn't JSON near character 3, where "<" stands/),
      [],
    )
    await readUntil('name,postcode', /near character 1\b/)
    await readUntil('   ', /breaks off after character 3\b/)
    const before = await readUntil('[{"a": 1} {"b": 2}]', /near character 11, .* a comma or \]/)
    assert.deepEqual(values(before), [{ a: 1 }])
    await readUntil('[{"a": [1}]', /near character 10, where "}" stands/)
    await readUntil('{"contents": [{}]} and more', /near character 20, .* the end/)
    await readUntil('{\n"a": 1}\n{"b": 2}', /near character 11, .* the end/)
    await readUntil('{a: 1}', /near character 2, .* a name in quotation marks/)
    assert.deepEqual(values(await read('{"\\x": 1}')), ["isn't right JSON near character 4"])
    await readUntil('{"a" 1}', /near character 6, .* a colon/)
  })

  test('comes after the records before a break', async () => {
    const whole = '{"size": 2, "contents": [{"a": 1}, {"b": "]"}]}'
    for (let length = 0; length < whole.length; length++) {
      const records = await readUntil(
        whole.slice(0, length),
        new RegExp(`off after character ${length}\\b`),
      )
      assert.equal(records.length, length > 44 ? 2 : length > 32 ? 1 : 0, whole.slice(0, length))
    }
    const lines = await readUntil('{"a": 1}\n{"b": 2', /breaks off after character 16\b/)
    assert.deepEqual(values(lines), [{ a: 1 }])
  })
})

test('However long the text is, only the record at hand is held', async () => {
  let given = 0
  const record = JSON.stringify({ name: 'Wren', about: 'y'.repeat(10_000) })
  const piece = `${record},`.repeat(5)
  async function* sixtyMegabytes() {
    yield '{"contents": ['
    for (; given < 6000; given += 5) yield piece
    yield `${record}]}`
  }
  let count = 0
  for await (const one of jsonRecords(sixtyMegabytes())) {
    assert.ok('value' in one)
    count++
    assert.ok(given - count <= 10, `${given - count} records are waiting`)
  }
  assert.equal(count, 6001)
})

test('Whoever stops reading closes what is read', async () => {
  let closed = false
  async function* endless() {
    try {
      yield '['
      for (;;) yield '{},'
    } finally {
      closed = true
    }
  }
  for await (const { index } of jsonRecords(endless())) if (index === 5) break
  assert.ok(closed)
})
