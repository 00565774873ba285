import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberOf } from './calendar.ts'
import type { County, Enterprise } from './county.ts'
import { lives } from './lives.ts'

test('the same seed gives the same lives, and another seed others', () => {
  const one = JSON.stringify([...lives(county('7'), enterprises)])
  assert.equal(JSON.stringify([...lives(county('7'), enterprises)]), one)
  assert.notEqual(JSON.stringify([...lives(county('8'), enterprises)]), one)
})

test('nobody writes before anybody could, and nothing comes from the future', () => {
  const end = Date.parse('2026-03-31T23:00Z')
  for (const { rows } of lives(county('9'), enterprises)) {
    assert.ok(rows['practice.visit'].length > 50)
    for (const visit of rows['practice.visit']) {
      const [began, written, came] = [visit.began_at, visit.written_at, visit.received_at!].map(
        (at) => Date.parse(String(at)),
      ) as [number, number, number]
      assert.ok(began < written && written <= came && came < end)
    }
  }
})

test('one that stops has fewer and fewer visits, and one that grows has more', () => {
  const months = ([one]: Enterprise[]) =>
    [...lives({ ...county('5'), from: '2025-04-01' }, [{ ...one!, places: 10 }])][0]!.told
      .filter(({ what }) => what === 'hours')
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .map(({ denominator }) => denominator)
  const fails = months([enterprise('fails')])
  assert.ok(fails.at(-1)! < fails[1]! / 2)
  const grows = months([enterprise('grows')])
  assert.ok(grows.at(-2)! > grows[1]! * 1.2)
})

const enterprises = (['steady', 'grows', 'fails'] as const).map(enterprise)

function county(seed: string): County {
  return {
    ...{ areaId: 'area', timeZone: 'Europe/London', seed, localityIds: ['a', 'b'], trouble: 1 },
    ...{ from: '2025-12-01', until: '2026-04-01' },
  }
}

function enterprise(turn: Enterprise['turn']): Enterprise {
  return {
    ...{ providerId: turn, name: 'Slow Kettle', contactName: 'Ada Thimbleby', turn },
    ...{ fullTimeEquivalent: 1.5, localityId: 'a', support: ['companionship', 'overnight'] },
    languages: ['english', 'polish'],
    ...{ pence: 2000, unit: 'hour', minimumMinutes: 60, busy: [] },
    listedOn: numberOf('2024-01-01'),
  }
}
