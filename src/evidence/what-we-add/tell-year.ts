import { approachRoutes } from '#practice'
import type { Terms } from '#providers'
import { listWords, plural } from '../../platform/i18n/words.ts'
import { figureWords } from '../figures/figure-words.ts'
import { indicators } from '../indicators/indicators.ts'
import { isCellular, parts, type Part } from '../indicators/indicator.ts'
import { amongWords, howOf } from './how.ts'
import { hoursWords, lastDay, percent } from './figures-in-words.ts'
import { languages, price, work } from './tell-offer.ts'
import { lengthWords, staysOf } from './stays.ts'
import type { Section, Told } from './told.ts'
import type { Year } from './year.ts'

interface Telling {
  year: Year
  terms: Terms
}

/** A year in words, people first; what is not recorded is left out, and said at the end of the page. */
export function tellYear({ year, terms }: Telling): Section[] {
  return [
    { title: 'The people', told: [people(year), stay(year), goals(year), ...out(year)] },
    { title: 'Who comes', told: [who(year), face(year), standIn(year)] },
    { title: 'For those who care', told: [carers(year)] },
    {
      title: 'How people find you, and pay',
      told: [routes(year), payers(year, terms), price(year)],
    },
    { title: 'Languages and work', told: [languages(year, terms), work(year)] },
    ...(Object.keys(parts) as Part[]).map((part) => ({
      title: `And besides: ${parts[part].toLowerCase()}`,
      told: besides(part, year, terms),
    })),
  ]
    .map(({ title, told }) => ({ title, told: told.filter((one) => one !== undefined) }))
    .filter(({ told }) => told.length > 0)
}

/** Indicators that have a sentence of their own here; all others stand under their part of the framework. */
const toldBy = new Set([
  ...['hours', 'people-supported', 'continuity', 'out-and-about', 'community-hours'],
  ...['carers-time', 'routes-in', 'direct-payments', 'cover-readiness'],
  // A share of enterprises says nothing of one.
  'micro-enterprises',
])

type Maybe = Told | undefined

function people(year: Year): Maybe {
  const now = year.people.filter(({ visits }) => visits > 0)
  const names = now.flatMap(({ personId }) => year.names.get(personId) ?? [])
  const isNew = now.filter(({ first }) => first >= year.period.from).length
  return {
    title: 'People supported',
    sentence: `You supported ${now.length === 0 ? 'nobody in this time' : plural(now.length, 'person', 'people')}${names.length > 0 ? `: ${listWords(names.toSorted((a, b) => a.localeCompare(b)))}` : ''}.`,
    ...(now.length > 0 && { of: newWords(isNew, now.length) }),
    how: howOf('people-supported', year),
  }
}

function newWords(some: number, all: number): string {
  if (all === 1) return some === 1 ? 'New to you in this time' : 'Not new to you in this time'
  if (some === 0) return 'None of them is new to you in this time'
  const those = some === all ? 'All' : some
  return `${those} of them ${some === 1 ? 'is' : 'are'} new to you in this time`
}

function stay(year: Year): Maybe {
  const stays = staysOf(year.people, lastDay(year))
  if (stays.medianSoFar === undefined) return undefined
  const half =
    stays.half === undefined
      ? stays.left === 0
        ? 'Nobody has left so far.'
        : 'More than half of all who ever came are still with you, so nobody can say yet how long half of them stay.'
      : `Half of all who ever came stay ${lengthWords(stays.half)} or longer.`
  return {
    title: 'How long they stay',
    sentence: `In the middle, people have been with you for ${lengthWords(stays.medianSoFar)} so far. ${half}`,
    of: `From ${plural(stays.ever, 'person', 'people')} ever, of whom ${stays.left} left`,
    how: {
      definition:
        'From the first visit until today, or where your enterprise goes on from another, from the first visit there of those who came along; somebody without a visit for 8 weeks has left with the last one. The middle of those you supported in this time; and over everybody ever the time by which half have left, which takes into account that the others are still here (Kaplan and Meier).',
      records: `${plural(year.people.length, 'person', 'people')} with a first and a last visit`,
      screen: 'people',
    },
  }
}

function goals({ goals: reached, names, people: all }: Year): Maybe {
  if (reached.length === 0) return undefined
  const persons = new Set(reached.map(({ personId }) => personId)).size
  const now = all.filter(({ visits }) => visits > 0).length
  return {
    title: 'Goals reached',
    sentence: `${plural(persons, 'person', 'people')} reached ${plural(reached.length, 'goal', 'goals')}, in their own words:`,
    of: `Of ${plural(now, 'person', 'people')} you supported; goals that you may not see aren’t counted`,
    list: reached.map(
      ({ personId, words }) => `“${words.trim()}” (${names.get(personId) ?? 'somebody'})`,
    ),
    how: {
      definition:
        'Goals that the person, or who helps her, says are reached, in this time. Only those that the person lets you see. It doesn’t say that your support was the reason.',
      records: `${plural(reached.length, 'goal', 'goals')} with what became of it`,
      screen: 'people',
    },
  }
}

function out(year: Year): Told[] {
  const hours = year.figures.get('community-hours')
  const went = year.figures.get('out-and-about')
  const found: Told[] = []
  if (went?.of) {
    const all = year.people.filter((one) => one.visits > 0 && one.out !== null)
    const some = all.filter((one) => one.out)
    found.push({
      title: 'Out and about',
      sentence: `${plural(some.length, 'person', 'people')} of ${all.length} went out with you.`,
      of: `Each is counted once in four weeks: out ${went.of.some} times of ${went.of.all}`,
      how: howOf('out-and-about', year),
    })
  }
  if (hours?.of)
    found.push({
      title: 'Hours out of the house',
      // Kept as half minutes.
      sentence: `${hoursWords(hours.of.some / 2)} of your support were out of the house: ${percent(hours.value!)} of the hours.`,
      of: `Of ${hoursWords(hours.of.all / 2)} of which you said where they were`,
      how: howOf('community-hours', year),
    })
  return found
}

function who({ comers, workers, coverage }: Year): Maybe {
  if (comers.length === 0) return undefined
  const name = (workerId: string) =>
    workers.find((one) => one.workerId === workerId)?.name ?? 'Somebody who has left'
  return {
    title: 'Who came',
    sentence: `${plural(comers.length, 'person', 'people')} came to visit.`,
    of: `In ${plural(coverage.visits, 'visit', 'visits')}`,
    list: comers.map(
      (one) =>
        `${name(one.workerId)}: ${hoursWords(one.minutes)}, ${plural(one.visits, 'visit', 'visits')} to ${plural(one.people, 'person', 'people')}`,
    ),
    how: {
      definition: 'All visits of this time, by who came.',
      records: plural(coverage.visits, 'visit', 'visits'),
      screen: 'today',
    },
  }
}

function face(year: Year): Maybe {
  const found = year.figures.get('continuity')
  if (found?.value === undefined) return undefined
  const value = found.value.toFixed(2)
  return {
    title: 'The same face',
    sentence:
      found.value > 0.995
        ? 'Each person had the same face at the door, every time.'
        : `How much it is the same face at the door: ${value}, where 1 is always the same and 0 each time somebody else.`,
    of: `From ${plural(found.n, 'person', 'people')} with two visits or more in four weeks`,
    how: howOf('continuity', year),
  }
}

function standIn(year: Year): Maybe {
  const now = year.people.filter(({ visits }) => visits > 0)
  const named = now.filter(({ backUp }) => backUp)
  if (now.length === 0) return undefined
  const met = named.filter((one) => one.met).length
  return {
    title: 'Who stands in',
    sentence:
      named.length === 0
        ? 'Nobody is named yet who can stand in for you.'
        : `For ${named.length} of ${plural(now.length, 'person', 'people')} somebody is named who can stand in; ${met} of them have met.`,
    how: {
      definition:
        'Of the people you supported in this time, for how many somebody is named now who can come when you can’t, and whether they have met.',
      records: plural(named.length, 'person with somebody named', 'people with somebody named'),
      screen: 'people',
      indicator: 'cover-readiness',
    },
  }
}

function carers(year: Year): Maybe {
  const found = year.figures.get('carers-time')
  if (found?.value === undefined) return undefined
  return {
    title: 'Time for carers',
    sentence: `Those who care for them had ${hoursWords(found.value)} for themselves.`,
    of: `For ${plural(found.n, 'carer', 'carers')}, in this time`,
    how: howOf('carers-time', year),
  }
}

function routes(year: Year): Maybe {
  const found = year.figures.get('routes-in')
  if (!found?.spread) return undefined
  const words = (category: string) =>
    approachRoutes[category as keyof typeof approachRoutes] ?? category
  return {
    title: 'How people found you',
    sentence: `${plural(found.n, 'person', 'people')} asked or were introduced.`,
    list: found.spread.map(({ category, count }) => `${words(category)}: ${count}`),
    how: howOf('routes-in', year),
  }
}

function payers(year: Year, terms: Terms): Maybe {
  const now = year.people.filter(({ visits, payer }) => visits > 0 && payer !== null)
  if (now.length === 0) return undefined
  const by = [...Map.groupBy(now, ({ payer }) => payer!)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  return {
    title: 'How they pay',
    sentence: `Of ${plural(now.length, 'person', 'people')} with an agreement:`,
    list: by.map(([route, some]) => `${terms.funding_route.get(route) ?? route}: ${some.length}`),
    how: howOf('direct-payments', year),
  }
}

/** Whatever else is counted of her in a part, as its file says it. */
function besides(part: Part, year: Year, terms: Terms): Told[] {
  return indicators
    .filter(isCellular)
    .filter((one) => one.part === part && !toldBy.has(one.name))
    .flatMap((one) => {
      const figure = year.figures.get(one.name)
      const words = figure && figureWords(one, figure, terms)
      if (!words) return []
      const of = amongWords(one, figure)
      return [{ title: one.title, ...words, of, how: howOf(one.name, year) }]
    })
}
