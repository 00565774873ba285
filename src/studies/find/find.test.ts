import assert from 'node:assert/strict'
import { test } from 'node:test'
import { camelCase, type StudyData } from '../bundle/study-data.ts'
import { demonstrationStudy } from '../demonstration/demonstration.ts'
import { find } from './find.ts'
import { figuresOf } from './figures.tsx'
import { tablesFound } from './found.ts'
import { codingJson } from './sample.ts'
import { median, visitPence } from './prices.ts'
import { queriesOf } from './queries.ts'

const demo = demonstrationStudy()
const asOf = '2026-06-01T09:00:00+00:00'
const changed = (change: (data: StudyData) => void): StudyData => {
  const data = demonstrationStudy()
  change(data)
  return data
}
const notes = (data: StudyData) => find(data).outcomes[0]!.notes

test('the price of a visit is that of the longer of what is wanted and the shortest that is charged', () => {
  assert.equal(visitPence(1800, 15, 30), 900)
  assert.equal(visitPence(1800, 60, 30), 1800)
  assert.equal(visitPence(1850, 0, 45), 1388)
  assert.deepEqual([median([3, 1, 2]), median([4, 1]), median([])], [2, 3, null])
})

test('a proxy’s answer is counted apart, unless the outcome asks for it', () => {
  const [first] = demo.response
  const data = changed((one) => {
    one.response[0] = { ...one.response[0]!, answeredBy: 'proxy', other: 'a daughter' }
  })
  const { outcomes } = find(data)
  assert.equal(outcomes[0]!.cards.two!.people, 94)
  assert.deepEqual(
    outcomes[0]!.apart.map(({ by, isCounted }) => [by, isCounted]),
    [
      ['person', true],
      ['carer', true],
      ['proxy', false],
    ],
  )
  assert.match(outcomes[0]!.notes.join(), /1 answer was given by a proxy, and is counted apart/)
  data.outcome[0]!.withProxies = true
  assert.equal(find(data).outcomes[0]!.cards.two!.people, 95)
  assert.match(notes(data).join(), /Of the 95 answers that are counted, 1 is a proxy’s/)
  // She may have answered herself, too: both are kept, each as what it is.
  data.outcome[0]!.withProxies = false
  data.response.push({ ...first!, responseId: '019c0a00-0000-7000-8999-000000000001' })
  data.answer.push({
    ...demo.answer.find(
      ({ question, responseId }) => question === 'time' && responseId === first!.responseId,
    )!,
    responseId: '019c0a00-0000-7000-8999-000000000001',
  })
  assert.equal(find(data).outcomes[0]!.cards.two!.people, 95)
  // With proxies, she is nobody twice.
  data.outcome[0]!.withProxies = true
  assert.equal(find(data).outcomes[0]!.cards.two!.people, 95)
})

test('what is still coded blind is counted by nobody, and the pages read all that reports read', () => {
  const blind = changed(({ assignment }) => {
    for (const one of assignment) if (one.isBlind) one.doneAt = null
  })
  const spoken = (data: StudyData) => find(data).hypotheses.map(({ spoken: { any } }) => any.people)
  assert.ok(
    spoken(demo)
      .flat()
      .some((people) => people > 0),
  )
  const deductive = new Set(
    blind.code.filter(({ pass }) => pass === 'deductive').map(({ codeId }) => codeId),
  )
  const others = changed((one) => {
    one.coding = one.coding.filter(({ codeId }) => !deductive.has(codeId))
  })
  assert.deepEqual(spoken(blind), spoken(others))
  const coding = codingJson(blind) as { codings: number; blind: number }
  assert.deepEqual(coding, { ...(codingJson(others) as object), blind: coding.blind })
  assert.ok(coding.blind > 0)
  const names = new Set(tablesFound.map(camelCase))
  const seen = Object.fromEntries(
    Object.entries(blind).map(([name, rows]) => [name, names.has(name) ? rows : []]),
  ) as unknown as StudyData
  assert.deepEqual(find(seen).hypotheses, find(blind).hypotheses)
})

test('what isn’t counted is said, with its reason', () => {
  const unsized = changed((one) => {
    one.organisation[0]!.armId = null
  })
  assert.match(notes(unsized).join(), /5 surveys are not counted: the organisation has no size/)
  assert.equal(find(unsized).outcomes[0]!.cards.two!.people, 90)
  const half = changed((one) => {
    one.answer = one.answer.filter(
      ({ question, responseId }) =>
        question !== 'time' || responseId !== one.response[0]!.responseId,
    )
  })
  assert.match(notes(half).join(), /1 survey is not counted: this question was left open/)
  const outside = changed((one) => {
    one.answer.find(({ question }) => question === 'time')!.level = 9
  })
  assert.match(
    notes(outside).join(),
    /1 survey is not counted: the answer is none of the question’s/,
  )
  const twice = changed((one) => {
    const responseId = '019c0a00-0000-7000-8999-000000000001'
    one.response.push({ ...one.response[0]!, responseId, answeredOn: '2026-05-01' })
    one.answer.push({ responseId, question: 'time', level: 4, number: null, words: null })
  })
  assert.match(notes(twice).join(), /1 survey is not counted: the same participant answered again/)
  assert.equal(find(twice).outcomes[0]!.cards.two!.people, 95)
})

test('one organisation in an arm, none at all, and no groups each have their sentence', () => {
  const one = changed((data) => {
    const [first] = data.organisation
    const others = data.organisation.filter(({ armId }) => armId !== first!.armId)
    const kept = new Set([first!.organisationId, ...others.map((each) => each.organisationId)])
    const left = new Set(
      data.participant
        .filter(({ organisationId }) => organisationId && kept.has(organisationId))
        .map(({ participantId }) => participantId),
    )
    data.response = data.response.filter(({ participantId }) => left.has(participantId))
  })
  assert.match(notes(one).join(), /Micro is one organisation only/)
  assert.match(find(one).outcomes[0]!.cards.two!.sentence, /^There are too few providers/)
  assert.equal(find(one).hypotheses[0]!.reading.numbers, 'few')
  const empty = changed((data) => {
    data.response = []
    data.answer = []
    data.coding = []
    data.verdict = []
  })
  assert.deepEqual(notes(empty), ['Nobody has answered this yet.'])
  assert.equal(find(empty).hypotheses[0]!.rule, 'nothing yet')
  const groupless = changed((data) => {
    data.arm = []
    for (const each of data.organisation) each.armId = null
  })
  assert.match(notes(groupless).join(), /There are no groups to compare yet/)
  // None of them stops a page or a report from being made.
  for (const data of [one, empty, groupless]) figuresOf(queriesOf(data, find(data), asOf))
})

test('change an input, and what was found follows', () => {
  const before = find(demo)
  const data = changed((one) => {
    for (const answer of one.answer) if (answer.question === 'time') answer.level = 1
    one.price[0]!.hourlyPence = 9900
  })
  const after = find(data)
  assert.match(after.outcomes[0]!.cards.two!.sentence, /Everybody gave the same answer/)
  assert.notEqual(
    before.prices.organisations[0]!.visitPence,
    after.prices.organisations[0]!.visitPence,
  )
  const hash = (of: StudyData) =>
    queriesOf(of, find(of), asOf).find(({ name }) => name === 'outcome.1')!.hash
  assert.notEqual(hash(demo), hash(data))
})

test('people and organisations are counted, not stretches, and what was ended isn’t counted', () => {
  const { spoken } = find(demo).hypotheses[3]!
  const [row] = spoken.rows
  assert.ok(row!.people[0]! >= row!.organisations[0]!)
  assert.ok(row!.people[0]! + row!.people[1]! <= 30)
  const ended = changed((one) => {
    for (const coding of one.coding) {
      coding.endedAt = asOf
      coding.endedBy = one.member[0]!.memberId
    }
  })
  assert.deepEqual(find(ended).hypotheses[3]!.spoken.any.people, [0, 0])
})

test('a quote is shown while everybody in it agrees, and gone when one takes that back', () => {
  const [quote] = demo.quote
  const turn = demo.turn.find(
    (one) =>
      one.transcriptId === quote!.transcriptId &&
      one.startsAt <= quote!.startsAt &&
      one.endsAt >= quote!.endsAt,
  )!
  const data = changed((one) => {
    one.withdrawal.push({
      ...{ withdrawalId: '019c0a00-0000-7000-8999-000000000002', stops: ['quotes'], words: '' },
      ...{ participantId: turn.participantId!, withdrawnOn: '2026-05-20', memberId: null },
      ...{ recordedAt: asOf, removed: {} },
    })
  })
  const ids = (of: StudyData) =>
    find(of).findings.flatMap(({ quotes }) => quotes.map((one) => one.quoteId))
  assert.ok(ids(demo).includes(quote!.quoteId))
  assert.ok(!ids(data).includes(quote!.quoteId))
  assert.match(JSON.stringify(find(data).findings[0]!.withheld), /has taken back her consent/)
})

test('two outcomes of one name are told apart: each hypothesis goes by its own', () => {
  const data = changed(({ outcome, answer, response, participant, organisation, arm }) => {
    const armOf = new Map(organisation.map((one) => [one.organisationId, one.armId]))
    const of = new Map(participant.map((one) => [one.participantId, one.organisationId!]))
    const who = new Map(response.map((one) => [one.responseId, of.get(one.participantId)]))
    // The third question alone is answered quite otherwise in the first group.
    for (const one of answer)
      if (one.question === outcome[2]!.question)
        one.level = armOf.get(who.get(one.responseId)!) === arm[0]!.armId ? 1 : 4
    for (const one of outcome) one.name = 'The same'
  })
  const numbersOf = (place: number) =>
    find(data).hypotheses.find(
      ({ hypothesis }) => hypothesis.hypothesisId === data.outcome[place]!.hypothesisId,
    )!.reading.numbers
  assert.equal(numbersOf(2), 'expected')
  assert.equal(numbersOf(0), 'open')
})

test('answers of scales of another length aren’t counted together', () => {
  const data = changed(({ instrument, response }) => {
    const { definition, ...rest } = instrument.find(({ pack }) => pack === 'goldcrest-short')!
    const easy = structuredClone(definition) as { questions: { levels?: unknown[] }[] }
    for (const one of easy.questions) one.levels = one.levels?.slice(0, 2)
    const instrumentId = '019c0a00-0000-7000-8999-000000000009'
    instrument.unshift({ ...rest, instrumentId, easyRead: true, definition: easy as never })
    response[0]!.instrumentId = instrumentId
  })
  assert.equal(find(data).outcomes[0]!.cards.two!.people, 94)
  assert.match(notes(data).join(), /1 survey is not counted: it was asked with another number/)
})
