// Somebody has counts from a report, and wants to know what they bear out.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { at, figures, near, refused, said } from './support/crosstab.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosstab-'))
})
after(() => rm(folder, { recursive: true, force: true }))

describe('From counts', () => {
  test('the study’s table gives what R gives, field by field', async () => {
    const found = await figures(['--counts', '29,18,11,0/10,13,11,3', '--ordered'])
    assert.equal(found.version, 1)
    near(at(found, 'pearson', 'statistic'), 8.85337)
    assert.equal(at(found, 'pearson', 'df'), 3)
    near(at(found, 'pearson', 'p'), 0.031305)
    near(at(found, 'freemanHalton', 'p'), 0.029579)
    assert.equal(at(found, 'freemanHalton', 'method'), 'exact')
    near(at(found, 'linearByLinear', 'p'), 0.006569)
    near(at(found, 'expected', 'least'), 1.168421)
    near(at(found, 'cramersV'), Math.sqrt(8.85337 / 95))
    near(at(found, 'smallestDetectable', 'difference'), 0.29, 0.01)
    near(at(found, 'wilson', 0, 'interval', 0), 0.3753827)
    near(at(found, 'wilson', 0, 'interval', 1), 0.6246173)
    assert.deepEqual(found.groups, ['row 1', 'row 2'])
    for (const none of ['fisher', 'yates', 'clusterPermutation', 'icc', 'designEffect', 'caseMix'])
      assert.equal(found[none], null, none)
  })

  test('a 2 × 2 table has Fisher’s test, with Newcombe’s interval', async () => {
    const found = await figures(['--counts', '54,4/31,6'])
    near(at(found, 'fisher', 'p'), 0.1802667673)
    near(at(found, 'fisher', 'oddsRatio'), 2.585242)
    near(at(found, 'fisher', 'interval', 0), 0.563345)
    near(at(found, 'fisher', 'interval', 1), 13.4602)
    assert.ok(at(found, 'yates', 'p'))
    assert.equal(found.mannWhitney, null)
    const newcombe = await figures(['--counts', '56,14/48,32'])
    near(at(newcombe, 'newcombe', 'difference'), 0.2)
    near(at(newcombe, 'newcombe', 'interval', 0), 0.0524315)
    near(at(newcombe, 'newcombe', 'interval', 1), 0.3338727)
  })

  test('an order is heard: one spread is better, the other only different', async () => {
    const better = await figures(['--counts', '29,18,11,0/10,13,11,3', '--ordered'])
    assert.match(String(better.sentence), /better answer 65 times in 100/)
    const spread = await figures(['--counts', '29,16,9,4/11,13,13,0', '--ordered'])
    near(at(spread, 'linearByLinear', 'p'), 0.170433)
    assert.match(String(spread.sentence), /spread differently .* cannot tell which/)
  })

  test('what can’t be told apart is said so, with what would not have been seen', async () => {
    const { sentence } = await figures(['--counts', '24,22,9,3/8,20,7,2'])
    assert.match(String(sentence), /The data cannot tell these apart\./)
    assert.match(String(sentence), /A difference under 29 points would not have been seen\./)
  })

  test('other tests of the study count in Holm’s', async () => {
    const found = await figures(['--counts', '29,18,11,0/10,13,11,3', '--family', '0.18,0.25,0.65'])
    const [own] = found.holm as { test: string; p: number; adjusted: number }[]
    assert.equal(own!.test, 'freemanHalton')
    near(own!.adjusted, own!.p * 4)
    await refused(['--counts', '1,2/3,4', '--family', '0.2,,3'], /p-values/)
  })

  test('names may be given, with a benchmark by group', async () => {
    const file = join(folder, 'expected.csv')
    await writeFile(file, 'group,share\nlearning disability,0.619\nolder,22.3%\n')
    const args = ['--counts', '15,15/14,14', '--groups', 'learning disability,older']
    const found = await figures([...args, '--benchmark', file])
    near(at(found, 'caseMix', 2, 'expected'), 24.814)
    near(at(found, 'caseMix', 2, 'ratio'), 1.1687, 1e-4)
    near(at(found, 'caseMix', 2, 'upper'), 0.14261, 1e-5)
    await refused(['--counts', '1,2/3,4', '--groups', 'one'], /needs 2 different names/)
  })

  test('a benchmark may be JSON', async () => {
    const file = join(folder, 'expected.json')
    await writeFile(file, '{"column": "size", "expected": {"a": 0.5, "b": 0.25}}')
    const found = await figures(['--counts', '15,15/14,14', '--groups', 'a,b', '--benchmark', file])
    near(at(found, 'caseMix', 0, 'expected'), 15)
    await writeFile(file, '{"size": 1}')
    await refused(['--counts', '1,2/3,4', '--benchmark', file], /should be \{"column"/)
    await writeFile(file, '{"column": "size", "expected": {"a": 5}}')
    await refused(['--counts', '1,2/3,4', '--benchmark', file], /from 0 to 1/)
  })

  test('and with people whom a benchmark doesn’t know, says how many', async () => {
    const file = join(folder, 'one.csv')
    await writeFile(file, 'group,share\nmicro,50%\n')
    const args = ['--counts', '29,18/10,13', '--groups', 'micro,others', '--benchmark', file]
    assert.match(await said(args), /23 people have no benchmark and take no part here/)
    await writeFile(file, '{"column": "group", "expected": [0.2, 0.3]}')
    await refused(args, /should be \{"column"/)
  })

  test('words fit the figures', async () => {
    assert.match(await said(['--counts', '0,0/0,0']), /Nobody is in the table/)
    assert.match(await said(['--counts', '5,5/7,7']), /As many of row 1 as of row 2 said/)
    assert.doesNotMatch(await said(['--counts', '5,5/7,7']), /another order/)
  })

  test('counts that are none are refused in a sentence', async () => {
    for (const wrong of [
      '',
      '1,2',
      '1,2/3',
      'a,b/c,d',
      '1,-2/3,4',
      '1,2.5/3,4',
      '1,2/3,9007199254740993',
    ])
      await refused(['--counts', wrong], /\w/)
    await refused(['--counts', '1,2/3,4', '--cluster', 'provider'], /need a file/)
    assert.match(await said(['--counts', '0,0/0,0']), /nothing to compare/)
    assert.match(await said(['--counts', '5,0/7,0']), /same answer/)
    assert.match(await said(['--counts', '5,2/0,0']), /only one group/)
  })
})
