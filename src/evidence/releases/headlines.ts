import { parts } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'
import { bare } from './value-words.ts'
import { quarterWords } from './quarter.ts'
import type { Headline, Release, ReleasedFigure } from './release.ts'

type Said = Pick<Release, 'figures' | 'eight' | 'area' | 'quarter' | 'soFar'>

/**
 * Sentences by rule, each about a figure of the whole area that is shown: how many people, hours, enterprises and
 * jobs; the largest change since the quarter before that its interval doesn't explain, or that nothing can be told
 * apart; then of each part the figure that most is recorded of. Numbers come from figures only, and nothing is
 * said of why.
 */
export function headlines(
  { figures, eight, area, quarter, soFar }: Said,
  before: Pick<Release, 'figures' | 'quarter'> | undefined,
): Headline[] {
  const shown = figures.filter((one) => one.group.by === 'area' && one.value !== null)
  const number = (name: string) => eight.find((one) => one.indicator === name)
  const [people, hours] = [number('programme-people'), number('hours-a-week')]
  const said: Headline[] = []
  if (people?.value)
    said.push(
      about(
        people,
        `${soFar ? 'So far in ' : 'From '}${quarterWords(quarter)} small enterprises in ${area.name} supported about ${many(people.value)} people${hours?.value ? `, for about ${bare(hours)} a week` : ''}.`,
      ),
    )
  if (people?.value) said.push(...atWork(number))
  said.push(...changed(shown, before))
  for (const part of Object.keys(parts)) {
    const widest = shown
      .filter((one) => one.part === part && one.interval && one.coverage.hours !== null)
      .toSorted((a, b) => b.coverage.hours! - a.coverage.hours! || Number(b.n) - Number(a.n))[0]
    if (widest && !said.some(({ indicator }) => indicator === widest.indicator))
      said.push(about(widest, `${sentenceOf(widest)}.`))
  }
  return said
}

function atWork(number: (name: string) => ReleasedFigure | undefined): Headline[] {
  const [enterprises, jobs, young] = ['enterprises', 'programme-jobs', 'new-enterprises'].map(
    number,
  )
  if (!enterprises?.value) return []
  const began = young?.value ? `; about ${many(young.value)} enterprises began in this time` : ''
  const work = jobs?.value ? `, with about ${many(jobs.value)} jobs` : ''
  return [
    about(enterprises, `About ${many(enterprises.value)} enterprises were at work${work}${began}.`),
  ]
}

/** "75% of people went out (70% to 79%; of about 340 people, with 90% of all hours)", without its stop. */
function sentenceOf(figure: ReleasedFigure): string {
  const { indicator, title, n, nOf, interval, unit, coverage } = figure
  const say = indicators.find(({ name }) => name === indicator)?.say
  const value = bare(figure)
  const quoted = say ? say.replace('…', value).replace(/[.]$/, '') : `${title}: ${value}`
  const sure = interval
    ? `${bare({ value: interval.lower, unit })} to ${bare({ value: interval.upper, unit })}; `
    : ''
  const of = n === null ? '' : sizeWords(n, nOf)
  const rests =
    coverage.hours === null || coverage.hours === 1
      ? ''
      : `, with ${Math.round(coverage.hours * 100)}% of all hours`
  return `${quoted} (${sure}${of}${rests})`
}

function sizeWords(n: number, nOf: ReleasedFigure['nOf']): string {
  if (nOf === 'people supported') return `at enterprises that support about ${many(n)} people`
  return nOf === 'people' ? `of about ${many(n)} people` : `of about ${many(n)}`
}

const many = (count: number) => count.toLocaleString('en-GB')

function changed(
  shown: readonly ReleasedFigure[],
  before: Pick<Release, 'figures' | 'quarter'> | undefined,
): Headline[] {
  if (!before) return []
  const pairs = shown.flatMap((now) => {
    const was = before.figures.find(
      (one) => one.indicator === now.indicator && one.group.by === 'area',
    )
    return now.interval && was?.interval && was.value !== null ? [{ now, was }] : []
  })
  const since = quarterWords(before.quarter)
  const apart = pairs
    .filter(
      ({ now, was }) =>
        now.interval!.lower > was.interval!.upper || now.interval!.upper < was.interval!.lower,
    )
    .toSorted(
      (a, b) => Math.abs(b.now.value! - b.was.value!) - Math.abs(a.now.value! - a.was.value!),
    )
  const [most] = apart
  if (most) {
    const { now, was } = most
    return [
      about(
        now,
        `${sentenceOf(now)}: ${now.value! > was.value! ? 'up from' : 'down from'} ${bare(was)} in ${since}.`,
      ),
    ]
  }
  const [first] = pairs
  return first
    ? [
        about(
          first.now,
          `${sentenceOf(first.now)}; in ${since} it was ${bare(first.was)}: the figures can’t tell these apart.`,
        ),
      ]
    : []
}

function about({ indicator, group }: ReleasedFigure, words: string): Headline {
  return { words, indicator, group: group.by }
}
