// Sentences that are said first of a quarter: by rule, and of figures only.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headlines } from './headlines.ts'
import type { ReleasedFigure } from './release.ts'

const figure = (own: Partial<ReleasedFigure> & { indicator: string }): ReleasedFigure => ({
  ...{ title: own.indicator, part: 'social-participation', unit: 'share', value: null },
  ...{ group: { by: 'area', name: '' }, withheld: null, n: null, nOf: 'people', interval: null },
  ...{ spread: null, benchmark: null, records: [], hash: '' },
  coverage: { providers: null, ofProviders: null, nearlyAll: true, hours: 1 },
  ...own,
})

const out = (value: number, lower: number, upper: number) =>
  figure({ indicator: 'out-and-about', value, n: 340, interval: { lower, upper } })

const of = (figures: ReleasedFigure[], eight: ReleasedFigure[] = []) => ({
  ...{ figures, eight, quarter: '2026-Q3', soFar: false },
  area: { slug: 'marl', name: 'Marl', invented: true },
})

const words = (...all: Parameters<typeof headlines>) => headlines(...all).map((one) => one.words)

test('people first, then enterprises, then a sentence of each part with how sure it is', () => {
  const eight = [
    figure({ indicator: 'enterprises', unit: 'things', value: 65 }),
    figure({ indicator: 'new-enterprises', unit: 'things', value: 5 }),
    figure({ indicator: 'programme-jobs', unit: 'people', value: 80 }),
    figure({ indicator: 'hours-a-week', unit: 'hours', value: 63_300 }),
    figure({ indicator: 'programme-people', unit: 'people', value: 380 }),
  ]
  assert.deepEqual(words(of([out(0.75, 0.7, 0.79)], eight), undefined), [
    'From July to September 2026 small enterprises in Marl supported about 380 people, for about 1,055 hours a week.',
    'About 65 enterprises were at work, with about 80 jobs; about 5 enterprises began in this time.',
    '75% of people went out with whoever came, at least once in four weeks (70% to 79%; of about 340 people).',
  ])
})

test('a change is told as one only where intervals are apart', () => {
  const before = (value: number, lower: number, upper: number) => ({
    ...{ quarter: '2026-Q2', figures: [out(value, lower, upper)] },
  })
  const now = of([out(0.75, 0.7, 0.79)])
  assert.match(words(now, before(0.6, 0.55, 0.65))[0]!, /: up from 60% in April to June 2026\.$/)
  assert.match(words(now, before(0.72, 0.67, 0.76))[0]!, /the figures can’t tell these apart\.$/)
})

test('nothing is said where nothing is shown, and enterprises are not told of without people', () => {
  const hidden = figure({ indicator: 'out-and-about', withheld: 'few' })
  const enterprises = figure({ indicator: 'enterprises', unit: 'things', value: 65 })
  assert.deepEqual(words(of([hidden], [enterprises]), undefined), [])
})
