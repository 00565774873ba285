import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { kaplanMeier, medianSurvival, survivalAt, type Watched } from './kaplan-meier.ts'

// Weeks in remission, with maintained treatment and without (Embury et al. 1977; aml in R's survival).
const maintained = watched('9 13 13+ 18 23 28+ 31 34 45+ 48 161+')
const others = watched('5 5 8 8 12 16+ 23 27 30 33 43 45')

function watched(words: string): Watched[] {
  return words.split(' ').map((one) => ({ time: parseFloat(one), ended: !one.endsWith('+') }))
}

const near = (found: number | undefined, expected: number) =>
  assert.ok(Math.abs(found! - expected) < 1e-12, `${found} is not ${expected}`)

describe('How long things last', () => {
  test('counts who was watched from later only after that', () => {
    // By hand: at 2 three of four are at risk, at 3 two, at 5 the one that came at 4 and the one that stayed.
    const curve = kaplanMeier([
      { time: 2, ended: true },
      { time: 3, ended: true },
      { time: 6, ended: false },
      { time: 5, ended: true, from: 4 },
    ])
    assert.deepEqual(
      curve.map(({ time, atRisk, ended }) => [time, atRisk, ended]),
      [
        [2, 3, 1],
        [3, 2, 1],
        [5, 2, 1],
        [6, 1, 0],
      ],
    )
    near(curve[2]!.survival, ((2 / 3) * 1 * 1) / 2 / 2)
    assert.throws(() => kaplanMeier([{ time: 4, ended: true, from: 4 }]), Refused)
  })

  test('is what R finds, with Greenwood’s error and both intervals', () => {
    // time, at risk, ended, survival, standard error, plain interval, log-log interval
    const expected = [
      [
        9, 11, 1, 0.909090909090909, 0.0866784172041448, 0.739204333133848, 1, 0.50808020576993,
        0.986673822667823,
      ],
      [
        13, 10, 1, 0.818181818181818, 0.116291299830333, 0.590255058799017, 1, 0.447428614682181,
        0.951162228582492,
      ],
      [
        18, 8, 1, 0.715909090909091, 0.139664970557228, 0.442170778715077, 0.989647403103104,
        0.350190385907938, 0.899023974191053,
      ],
      [
        23, 7, 1, 0.613636363636364, 0.152632331027312, 0.314482491946437, 0.912790235326291,
        0.265752040001286, 0.835299243250222,
      ],
      [
        28, 6, 0, 0.613636363636364, 0.152632331027312, 0.314482491946437, 0.912790235326291,
        0.265752040001286, 0.835299243250222,
      ],
      [
        31, 5, 1, 0.490909090909091, 0.164193267221136, 0.169096200651704, 0.812721981166478,
        0.167330909776851, 0.753399790370811,
      ],
      [
        34, 4, 1, 0.368181818181818, 0.162668885827095, 0.0493566605554544, 0.687006975808182,
        0.0928295749369852, 0.657040832398164,
      ],
      [
        45, 3, 0, 0.368181818181818, 0.162668885827095, 0.0493566605554544, 0.687006975808182,
        0.0928295749369852, 0.657040832398164,
      ],
      [
        48, 2, 1, 0.184090909090909, 0.153492745786294, 0, 0.484931162720207, 0.0117384801231896,
        0.525014842726641,
      ],
      [
        161, 1, 0, 0.184090909090909, 0.153492745786294, 0, 0.484931162720207, 0.0117384801231896,
        0.525014842726641,
      ],
    ]
    const curve = kaplanMeier(maintained)
    assert.equal(curve.length, expected.length)
    for (const [at, step] of curve.entries()) {
      const found = [step.time, step.atRisk, step.ended, step.survival, step.standardError]
      for (const [column, value] of [...found, ...step.plain!, ...step.logLog!].entries())
        near(value, expected[at]![column]!)
    }
    assert.equal(curve[1]!.censored, 1)
  })

  test('ends with nobody left, where an error has no meaning', () => {
    const curve = kaplanMeier(others)
    const last = curve.at(-1)!
    assert.deepEqual(
      [last.survival, last.standardError, last.plain, last.logLog],
      [0, undefined, undefined, undefined],
    )
    near(curve.at(-2)!.survival, 0.0972222222222223)
    near(curve.at(-2)!.logLog![1], 0.34890386111075)
  })

  test('has a median where half have ended', () => {
    assert.equal(medianSurvival(kaplanMeier(maintained)), 31)
    assert.equal(medianSurvival(kaplanMeier(others)), 23)
    assert.equal(medianSurvival(kaplanMeier(watched('3 5+ 8+'))), undefined)
    assert.equal(medianSurvival([]), undefined)
    // Exactly half for a while: the middle of it, to the last time seen if no more end.
    assert.equal(medianSurvival(kaplanMeier(watched('2 6'))), 4)
    assert.equal(medianSurvival(kaplanMeier(watched('2 6+'))), 4)
  })

  test('is known at any time until the last, and no later', () => {
    const curve = kaplanMeier(maintained)
    assert.equal(survivalAt(curve, 0)!.survival, 1)
    near(survivalAt(curve, 12)!.survival, 10 / 11)
    near(survivalAt(curve, 13)!.survival, 9 / 11)
    near(survivalAt(curve, 161)!.survival, 0.184090909090909)
    assert.equal(survivalAt(curve, 162), undefined)
    assert.equal(survivalAt(kaplanMeier(others), 1000)!.survival, 0)
    assert.equal(survivalAt([], 1), undefined)
  })

  test('is the plain share where all have ended', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 40 }), (times) => {
        const curve = kaplanMeier(times.map((time) => ({ time, ended: true })))
        for (const { time, survival, standardError } of curve) {
          const share = times.filter((one) => one > time).length / times.length
          near(survival, share)
          if (share > 0) near(standardError, Math.sqrt((share * (1 - share)) / times.length))
        }
      }),
    )
  })

  test('never rises, and its intervals hold it', () => {
    const one = fc.record({ time: fc.nat({ max: 30 }), ended: fc.boolean() })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (some) => {
        let before = 1
        for (const { survival, plain, logLog } of kaplanMeier(some)) {
          assert.ok(survival <= before && survival >= 0)
          before = survival
          for (const interval of [plain, logLog])
            if (interval) {
              assert.ok(interval[0] <= survival + 1e-12 && survival <= interval[1] + 1e-12)
              assert.ok(interval[0] >= 0 && interval[1] <= 1)
            }
        }
        assert.deepEqual(kaplanMeier(some.toReversed()), kaplanMeier(some))
      }),
    )
  })

  test('is not computed from times that can’t be', () => {
    for (const time of [-1, Number.NaN, Infinity, '3'])
      assert.throws(() => kaplanMeier([{ time, ended: true } as Watched]), Refused)
    assert.throws(() => kaplanMeier([{ time: 1 } as Watched]), Refused)
    assert.throws(() => kaplanMeier(maintained, 1), Refused)
    assert.throws(() => survivalAt(kaplanMeier(maintained), Number.NaN), Refused)
    assert.deepEqual(kaplanMeier([]), [])
  })
})
