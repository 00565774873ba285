// A newcomer has a spreadsheet, and wants to know whether groups answered differently.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import writeXlsxFile from 'write-excel-file/node'
import { at, figures, near, refused, said } from './support/crosstab.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosstab-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const piped = ['-', '--rows', 'outcome', '--cols', 'size']

/** The study's table, a row for each person, in 27 providers. */
function study(): string {
  const answers = ['as much as I want', 'adequate', '"some, but not enough"', 'none']
  const rows = [
    ['micro', [29, 18, 11, 0], 17],
    ['others', [10, 13, 11, 3], 10],
  ] as const
  const lines = rows.flatMap(([size, counts, providers]) => {
    const people = counts.flatMap((count, answer) => Array<number>(count).fill(answer))
    return people.map((answer, person) => {
      const provider = `${size} ${person % providers}`
      const support = person % 2 === 0 ? 'learning disability' : 'older'
      return [
        answers[answer],
        size,
        provider,
        person % providers < 5 ? 'day' : 'home',
        support,
      ].join(',')
    })
  })
  return ['outcome,size,provider,service,support', ...lines].join('\n')
}

describe('From a spreadsheet', () => {
  test('that is piped in, providers are permuted whole, and the seed is told', async () => {
    const args = [...piped, '--ordered', '--cluster', 'provider', '--seed', '7']
    const found = await figures(args, study())
    assert.deepEqual(found.counts, [
      [29, 18, 11, 0],
      [10, 13, 11, 3],
    ])
    assert.deepEqual(found.answers[2], 'some, but not enough')
    near(at(found, 'pearson', 'p'), 0.031305)
    assert.deepEqual(at(found, 'clusterPermutation', 'clusters'), [17, 10])
    assert.equal(at(found, 'clusterPermutation', 'seed'), 7)
    assert.ok(Number(at(found, 'clusterPermutation', 'p')) > 0)
    assert.ok(Number(found.designEffect) >= 1)
    assert.deepEqual(await figures(args, study()), found)
  })

  test('is permuted within types of service', async () => {
    const args = [...piped, '--cluster', 'provider', '--strata', 'service']
    const found = await figures(args, study())
    assert.deepEqual(at(found, 'clusterPermutation', 'strata', 'within'), ['day', 'home'])
    await refused([...piped, '--strata', 'service'], /needs --cluster/, study())
  })

  test('is told in plain words, 80 columns wide, in the order of a result card', async () => {
    const file = join(folder, 'support.csv')
    await writeFile(file, 'support;expected\nLearning disability;0,619\nolder;0,223\n')
    const text = await said(
      [...piped, '--ordered', '--cluster', 'provider', '--benchmark', file],
      study(),
    )
    for (const line of text.split('\n')) assert.ok([...line].length <= 80, line)
    const [, ...sections] = text.split(/\n\n(?=\S)/)
    const heads = sections.map((section) => section.split('\n')[0])
    assert.deepEqual(heads, [
      'How they answered',
      'Difference in the top answer',
      'Better or worse',
      'Any difference at all',
      'People of the same provider',
      'All tests together',
      'Beside what is expected of people like these',
      'What could have been seen',
      'In a sentence',
      'Small counts',
    ])
    assert.match(text, /2 cells have expected count below 5; minimum expected count 1\.17\./)
    assert.match(text, /as much as I want {19}29 {3}50% \(38 to 62\) {3}██████\n/)
    assert.match(text, /One count is from 1 to 4/)
  })

  test('with few providers on a side says that nothing can be told', async () => {
    const few = study()
      .split('\n')
      .filter((line) => !/others [4-9]/.test(line))
    const found = await figures([...piped, '--cluster', 'provider'], few.join('\n'))
    assert.equal(at(found, 'clusterPermutation', 'p'), null)
    assert.match(
      String(found.sentence),
      /too few providers to separate size from the particular organisations/,
    )
  })

  test('with a provider on both sides says why it isn’t permuted', async () => {
    const both = study().replace('micro,micro 1,', 'others,micro 1,')
    const found = await figures([...piped, '--cluster', 'provider'], both)
    assert.equal(found.clusterPermutation, null)
    assert.match(String(found.providersNote), /micro 1 has people in more than one group/)
    // Its test takes people as independent, and must say so.
    assert.match(String(found.sentence), /takes people as independent/)
  })

  test('with a provider of two types takes no type for granted, and says so', async () => {
    const two = study().replace(',micro 0,day,', ',micro 0,home,')
    const args = [...piped, '--cluster', 'provider']
    const found = await figures([...args, '--strata', 'service'], two)
    assert.match(String(found.providersNote), /micro 0 has people of more than one type/)
    const { clusterPermutation } = await figures(args, two)
    assert.deepEqual(found.clusterPermutation, clusterPermutation)
  })

  test('in no order that is known warns, and gives the option to say it', async () => {
    const text = await said([...piped, '--ordered'], 'outcome,size\nsome,micro\nall,others\n')
    assert.match(text, /as they first appear/)
    assert.match(text, /If that is not their order, say it: --levels "some,all"/)
    const steering = await said([...piped, '--ordered'], 'outcome,size\n$(ls),micro\nall,others\n')
    assert.match(steering, /--levels "best,next,worst"/)
    const dates = 'outcome,size\n2026-03-01,micro\n2026-01-05,others\n'
    assert.equal((await figures(piped, dates)).asked.answersOrder, 'as they first appear')
  })

  test('may have a byte order mark, semicolons, quotes, tabs, capitals and spaces', async () => {
    const rows = [
      ['Outcome', ' Size '],
      ['yes', 'micro'],
      ['No', 'Others'],
      [' YES', 'MICRO'],
      ['no', 'others'],
    ]
    for (const delimiter of [';', ',', '\t']) {
      const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n')
      const found = await figures(piped, `\uFEFF${text}\r\n`)
      assert.deepEqual(
        [found.answers, found.groups],
        [
          ['yes', 'No'],
          ['micro', 'Others'],
        ],
      )
      assert.deepEqual(found.counts, [
        [2, 0],
        [0, 2],
      ])
    }
  })

  test('may be a workbook', async () => {
    const file = join(folder, 'answers.xlsx')
    const lines = study().replaceAll('"', '').replaceAll('some, but', 'some but').split('\n')
    await writeXlsxFile(lines.map((line) => line.split(',').map((value) => ({ value })))).toFile(
      file,
    )
    const found = await figures([file, ...piped.slice(1)])
    assert.deepEqual(found.counts, [
      [29, 18, 11, 0],
      [10, 13, 11, 3],
    ])
  })

  test('leaves out who did not answer, and says how many', async () => {
    const text =
      'outcome,size,provider\nyes,micro,a\n,micro,a\nno,,b\nNA,others,b\nno,others,b\nno,others,\n'
    const found = await figures([...piped, '--cluster', 'provider'], text)
    assert.deepEqual(found.asked.leftOut, [
      { reason: 'no outcome', rows: 2 },
      { reason: 'no size', rows: 1 },
      { reason: 'no provider', rows: 1 },
    ])
    assert.equal(found.asked.read, 6)
    assert.match(await said(piped, text), /Left out: 2 with no outcome and 1 with no size\./)
  })

  test('has its answers in the order of their numbers, of the option, or as they appear', async () => {
    const order = async (answers: string[], ...args: string[]) => {
      const text = ['outcome,size', ...answers.map((one, row) => `${one},${row % 2 ? 'a' : 'b'}`)]
      const found = await figures([...piped, ...args], text.join('\n'))
      return [found.asked.answersOrder, ...found.answers]
    }
    assert.deepEqual(await order(['10', '9', '2']), ['by number', '2', '9', '10'])
    assert.deepEqual(await order(['3 some', '1 ideal', '2 none']), [
      'by number',
      '1 ideal',
      '2 none',
      '3 some',
    ])
    assert.deepEqual(await order(['some', 'none']), ['as they first appear', 'some', 'none'])
    assert.deepEqual(await order(['some', 'none'], '--levels', 'none|some|ideal'), [
      'named',
      'none',
      'some',
      'ideal',
    ])
    await refused([...piped, '--levels', 'none'], /leaves out some/, 'outcome,size\nnone,a\nsome,b')
  })

  test('may be of one group, of which there is something to say all the same', async () => {
    const text = await said(piped, 'outcome,size\nyes,micro\nno,micro\nyes,micro\n')
    assert.match(text, /micro, 3 people/)
    assert.match(text, /only one group, so there is nothing to compare/)
  })

  test('names the right columns where a wrong one is asked for', async () => {
    await refused(
      ['-', '--rows', 'answer', '--cols', 'size'],
      /no column answer\. Its columns are: outcome, size, provider, service, support\./,
      study(),
    )
    await refused([...piped, '--cluster', 'Wren'], /no column Wren/, study())
    await refused(piped, /2 columns called outcome/, 'outcome,size,Outcome\n1,2,3')
    const file = join(folder, 'other.csv')
    await writeFile(file, 'reason,expected\nolder,0.2\n')
    await refused([...piped, '--benchmark', file], /no column reason/, study())
    await writeFile(file, 'support,expected\nyoung,0.2\n')
    await refused(
      [...piped, '--benchmark', file],
      /No support of the answers is in the benchmark/,
      study(),
    )
  })

  test('that holds nothing, or is none, is refused in a sentence', async () => {
    await refused(piped, /empty/)
    await refused(piped, /empty/, '\n\n')
    await refused(piped, /Nobody is left/, 'outcome,size\n')
    await refused(piped, /Nobody is left .* 1 with no outcome/, 'outcome,size\n,micro\n')
    await refused(['-', '--rows', 'size', '--cols', 'Size '], /are the same column/, study())
    await refused(piped, /is no spreadsheet/, '<html><body>Hello')
    await refused(piped, /is no spreadsheet/, '{"outcome": 1}')
    await refused([join(folder, 'nowhere.csv'), ...piped.slice(1)], /There is no file/)
    const names = Array.from({ length: 40 }, (_, row) => `name ${row},micro`)
    await refused(piped, /more than 30 different values/, ['outcome,size', ...names].join('\n'))
  })

  test('is asked about in the right way', async () => {
    for (const args of [
      [],
      ['file.csv'],
      ['-', '--rows', 'a'],
      [...piped, 'more'],
      [...piped, '--wrong'],
      [...piped, '--counts', '1,2/3,4'],
    ])
      await refused(args, /Say it like this: npx goldcrest crosstab/)
  })
})
