import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fisher, pearson } from '#stats'
import { hashOf } from '../../platform/canonical.ts'
import { deductiveTree } from '../coding/codebook/deductive-tree.ts'
import { codesIn } from '../coding/codebook/ready-codes.ts'
import { find } from '../find/find.ts'
import { armFor } from '../plan/arms/arm-for.ts'
import { changesSince, lastFrozen } from '../plan/frozen/changes.ts'
import { planContent, planHash } from '../plan/frozen/plan-content.ts'
import { sampleTable } from '../sample/sample-table.ts'
import { demonstrationStudy } from './demonstration.ts'

const data = demonstrationStudy()
const { outcomes, families, prices } = find(data)
const near = (found: number | undefined | null, wanted: number, within = 1e-6) =>
  assert.ok(Math.abs(found! - wanted) < within, `${found} is not ${wanted}`)

test('27 organisations take part in 3 sites: 17 micro, 4 small, 4 medium, 2 large', () => {
  const arms = data.arm.map(
    ({ armId }) => data.organisation.filter((one) => one.armId === armId).length,
  )
  assert.deepEqual([data.organisation.length, ...arms], [27, 17, 4, 4, 2])
  assert.equal(data.site.length, 3)
  assert.equal(new Set(data.organisation.map(({ siteId }) => siteId)).size, 3)
  const { all, waiting } = sampleTable(data)
  assert.deepEqual({ all, waiting }, { all: { joined: 27, wanted: 27 }, waiting: 0 })
  for (const one of data.organisation)
    assert.deepEqual(armFor(data, one), { armId: one.armId, because: one.armBecause })
})

test('143 people: 95 interviews with 106 people and carers, 32 with staff, 5 with coordinators', () => {
  const kindOf = new Map(data.participant.map((one) => [one.participantId, one.kind]))
  const interviewsWith = (...kinds: string[]) => {
    const who = data.interviewed.filter((one) => kinds.includes(kindOf.get(one.participantId)!))
    return {
      interviews: new Set(who.map(({ interviewId }) => interviewId)).size,
      people: new Set(who.map(({ participantId }) => participantId)).size,
    }
  }
  assert.equal(data.participant.length, 143)
  assert.deepEqual(interviewsWith('person', 'carer'), { interviews: 95, people: 106 })
  assert.deepEqual(interviewsWith('person').people, 79)
  assert.deepEqual(interviewsWith('carer').people, 27)
  assert.deepEqual(interviewsWith('staff'), { interviews: 32, people: 32 })
  assert.deepEqual(interviewsWith('coordinator'), { interviews: 5, people: 5 })
  assert.equal(data.interview.length, 132, 'nobody is interviewed beside somebody of another kind')
  const [older, others] = [true, false].map((isOlder) =>
    data.participant.filter(
      ({ caseGroup }) => caseGroup !== null && caseGroup.startsWith('65') === isOlder,
    ),
  )
  assert.deepEqual([older!.length, others!.length], [30, 49], '30 older, 49 with a disability')
  const coResearchers = data.member.filter(({ roles }) => roles.includes('co_researcher'))
  assert.equal(coResearchers.length, 17)
  const led = new Set(data.interviewer.map(({ memberId }) => memberId))
  assert.ok(
    coResearchers.every(({ memberId }) => led.has(memberId)),
    'each led interviews',
  )
  assert.equal(data.study[0]!.invented, true)
})

test('95 surveys, one of each: 58 of micro-enterprises, 37 of others; sixteen are carers’, of themselves', () => {
  const people = new Map(data.participant.map((one) => [one.participantId, one]))
  const [micro] = data.arm
  const armOf = new Map(data.organisation.map((one) => [one.organisationId, one.armId]))
  const answered = data.response.map(({ participantId }) => people.get(participantId)!)
  assert.deepEqual([answered.length, new Set(answered).size], [95, 95])
  const ofMicro = answered.filter((one) => armOf.get(one.organisationId!) === micro!.armId)
  assert.deepEqual([ofMicro.length, answered.length - ofMicro.length], [58, 37])
  const count = (kind: string) => answered.filter((one) => one.kind === kind).length
  assert.deepEqual([count('person'), count('carer')], [79, 16])
  assert.ok(data.response.every(({ answeredBy }) => answeredBy !== 'proxy'))
  assert.equal(data.answer.length, 95 * 4)
})

test('30 talks were coded by two, each for herself, with the tree that every study is offered', () => {
  assert.equal(data.transcript.length, 30)
  const coders = Map.groupBy(data.coding, ({ transcriptId }) => transcriptId)
  for (const codings of coders.values())
    assert.equal(new Set(codings.map(({ memberId }) => memberId)).size, 2)
  assert.equal(coders.size, 30)
  const own = data.code.filter(({ pass }) => pass === 'deductive')
  const names = codesIn(deductiveTree, (key) => key).map(({ name }) => name)
  assert.deepEqual(
    own.map(({ name }) => name),
    names,
  )
  const codable = new Set(data.code.flatMap((one) => (one.isCodable ? one.codeId : [])))
  assert.deepEqual(new Set(data.coding.map(({ codeId }) => codeId)), codable, 'each is used')
})

test('every finding has what is typical of it and what says the opposite', () => {
  for (const { findingId } of data.finding)
    assert.deepEqual(
      new Set(data.quote.filter((one) => one.findingId === findingId).map(({ bears }) => bears)),
      new Set(['typical', 'counter']),
    )
})

test('its plan was frozen before anybody was asked, and what was changed after is listed', () => {
  const plan = lastFrozen(data)!
  assert.equal(planHash(plan.content as never), plan.hash)
  assert.notEqual(planHash(planContent(data)), plan.hash)
  const began = [
    ...data.participant.map(({ addedAt }) => addedAt),
    ...data.consent.map(({ givenOn }) => givenOn),
    ...data.interview.map(({ plannedFor }) => plannedFor!),
    ...data.response.map(({ enteredAt }) => enteredAt),
  ].toSorted()[0]!
  assert.ok(plan.frozenAt < began)
  assert.deepEqual(
    changesSince(data, plan).map(({ what, was, becomes, changedAt }) => [
      ...[what, was, becomes, changedAt?.slice(0, 10)],
    ]),
    [
      ['The study: the visit that people want, in minutes', '15', '30', '2026-02-27'],
      ['Organisations of support at home in “Micro”: how many are wanted', '8', '9', '2026-02-24'],
    ],
  )
  assert.equal(data.planChange.length, 2)
  assert.ok(
    data.planChange.every(({ changedAt }) => changedAt > plan.frozenAt && changedAt < '2026-03'),
    'before the first price and the first answer',
  )
})

test('it gives what is published, to the last digit that is', () => {
  const [time, timeHelp, say, sayHelp] = outcomes.map(({ cards }) => cards.two!)
  assert.deepEqual(time!.counts, [
    [29, 18, 11, 0],
    [10, 13, 11, 3],
  ])
  near(pearson(time!.counts)?.statistic, 8.85337)
  // 8.9 and 4.1 on 3 degrees of freedom; 50% and 41% of 58.
  assert.deepEqual([time!.pearson!.df, say!.pearson!.df], [3, 3])
  const rounded = (figure: number) => Number(figure.toFixed(1))
  assert.deepEqual(
    [time!, say!].map((one) => rounded(one.pearson!.statistic)),
    [8.9, 4.1],
  )
  const top = ({ counts: [micro] }: NonNullable<typeof say>) =>
    micro![0]! / micro!.reduce((sum, count) => sum + count)
  assert.deepEqual(
    [time!, say!].map((one) => Math.round(top(one) * 100)),
    [50, 41],
  )
  const fishers = [timeHelp!, sayHelp!].map((one) => fisher(one.counts)!.p.toFixed(2))
  assert.deepEqual(fishers, ['0.18', '0.65'])
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
