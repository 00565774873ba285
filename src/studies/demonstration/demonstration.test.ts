import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fisher, pearson } from '#stats'
import { hashOf } from '../../platform/canonical.ts'
import { find } from '../find/find.ts'
import { demonstrationStudy } from './demonstration.ts'

const data = demonstrationStudy()
const { outcomes, families, prices } = find(data)
const near = (found: number | undefined | null, wanted: number, within = 1e-6) =>
  assert.ok(Math.abs(found! - wanted) < within, `${found} is not ${wanted}`)

test('the study has the shape of that of 2015', () => {
  const arms = data.arm.map(
    ({ armId }) => data.organisation.filter((one) => one.armId === armId).length,
  )
  assert.deepEqual(arms, [17, 4, 4, 2])
  const kinds = ['person', 'carer', 'staff', 'coordinator']
  assert.deepEqual(
    kinds.map((kind) => data.participant.filter((one) => one.kind === kind).length),
    [79, 27, 32, 5],
  )
  const withPeople = new Set(
    data.interviewed
      .filter(({ participantId }) =>
        ['person', 'carer'].includes(
          data.participant.find((one) => one.participantId === participantId)!.kind,
        ),
      )
      .map(({ interviewId }) => interviewId),
  )
  assert.equal(withPeople.size, 95)
  const older = data.participant.filter(({ caseGroup }) => caseGroup?.startsWith('65'))
  assert.equal(older.length, 30)
  assert.equal(data.member.filter(({ roles }) => roles.includes('co_researcher')).length, 17)
  assert.deepEqual([data.response.length, data.transcript.length, data.site.length], [95, 30, 3])
  assert.equal(data.study[0]!.invented, true)
})

test('sixteen surveys are by carers, of themselves', () => {
  const kinds = new Map(data.participant.map((one) => [one.participantId, one.kind]))
  const carers = data.response.filter(({ participantId }) => kinds.get(participantId) === 'carer')
  assert.equal(carers.length, 16)
  assert.ok(data.response.every(({ answeredBy }) => answeredBy !== 'proxy'))
})

test('it gives what is published, to the last digit that is', () => {
  const [time, timeHelp, say, sayHelp] = outcomes.map(({ cards }) => cards.two!)
  assert.deepEqual(time!.counts, [
    [29, 18, 11, 0],
    [10, 13, 11, 3],
  ])
  near(pearson(time!.counts)?.statistic, 8.85337)
  near(time!.pearson?.p, 0.031305)
  near(time!.freemanHalton?.p, 0.029579)
  near(time!.linearByLinear?.p, 0.006569)
  near(say!.pearson?.statistic, 4.103655)
  near(say!.pearson?.p, 0.250487)
  near(say!.freemanHalton?.p, 0.233486)
  near(fisher(timeHelp!.counts)?.p, 0.1802667673, 1e-10)
  near(fisher(sayHelp!.counts)?.p, 0.6453242678, 1e-10)
  near(outcomes[0]!.benchmark?.plain?.p, 0.0076711471, 1e-10)
  near(time!.wilson[0]!.interval![0], 0.3753827)
  near(time!.smallestDetectable?.difference, 0.29, 0.005)
})

test('it shows what a plain reading misses', () => {
  const { two } = outcomes[0]!.cards
  assert.ok(two!.clusterPermutation!.p! > 0.05, 'whole organisations')
  assert.ok(two!.icc! > 0.055, 'people of an organisation are alike')
  assert.ok(two!.caseMix![0]!.p! > 0.05, 'beside people like these')
  assert.match(two!.sentence, /^The data cannot tell these apart\./)
  assert.match(two!.sentence, /would have said they differ/)
  const [family] = families
  near(family!.rows[0]!.holm, 0.125221)
  assert.equal(family!.rows.length, 4)
})

test('prices have the pattern that is published', () => {
  const median = (name: string) => prices.arms.find((one) => one.name === name)!.hourlyMedian!
  assert.ok(median('Micro') < median('Others'))
  assert.ok(median('Small') > median('Large') && median('Medium') > median('Large'))
  assert.deepEqual(
    prices.arms.map(({ minimumMedian }) => minimumMedian),
    [30, 15, 15, 15, 15],
  )
})

test('every talk differs, and stretches lie inside of it', () => {
  const words = new Map(data.transcript.map((one) => [one.transcriptId, [...one.words]]))
  assert.equal(new Set(data.transcript.map((one) => one.words)).size, 30)
  assert.ok([...words.values()].every((letters) => !/[{}\r]/.test(letters.join(''))))
  for (const { transcriptId, startsAt, endsAt } of [...data.coding, ...data.quote, ...data.turn])
    assert.ok(startsAt < endsAt && endsAt <= words.get(transcriptId)!.length)
  const text = (one: { transcriptId: string; startsAt: number; endsAt: number }) =>
    words.get(one.transcriptId)!.slice(one.startsAt, one.endsAt).join('')
  for (const quote of data.quote) assert.match(text(quote), /^\S.*[.!?]$/)
  assert.equal(new Set(data.coding.map(({ memberId }) => memberId)).size, 2)
})

test('it is the same each time that it is made', () => {
  assert.equal(hashOf(demonstrationStudy()), hashOf(data))
})
