import { approachRoutes } from '#practice'
import type { Terms } from '#providers'
import { listWords, plural } from '../../platform/i18n/words.ts'
import type { PersonSeen } from '../what-we-add/records.ts'
import { lengthWords, staysOf } from '../what-we-add/stays.ts'
import { hoursWords, lastDay, percent } from '../what-we-add/figures-in-words.ts'
import { languages, price } from '../what-we-add/tell-offer.ts'
import type { Section, Told } from '../what-we-add/told.ts'
import type { Year } from '../what-we-add/year.ts'
import { fewerThan, type ShownCounts } from './shown-counts.ts'

interface Telling {
  year: Year
  terms: Terms
  counts: ShownCounts
  routes: ShownCounts
  /** Whether each of some people lets counts be shown that she is in. */
  isLetBy: (some: readonly PersonSeen[]) => boolean
}

type Maybe = Told | undefined

/** The same as her own page tells, as far as it can't point at anybody who hasn't said yes. Never a name. */
export function tellOthers(telling: Telling): Section[] {
  const { year, terms } = telling
  const isEmpty = year.people.every(({ visits }) => visits === 0)
  const ofPeople = isEmpty
    ? [nothing]
    : [
        {
          title: 'The people',
          told: [people(telling), stay(telling), out(telling), goals(telling)],
        },
        { title: 'The support', told: [hours(year), face(telling), carers(telling)] },
      ]
  return [
    ...ofPeople,
    {
      title: 'How people find it, and pay',
      told: [routes(telling), payers(telling), price(year, 'its')],
    },
    { title: 'Languages and work', told: [languages(year, terms, 'Spoken here: '), work(year)] },
  ]
    .map(({ title, told }) => ({ title, told: told.filter((one) => one !== undefined) }))
    .filter(({ told }) => told.length > 0)
}

function people({ counts }: Telling): Told {
  const said =
    counts.total !== null
      ? plural(counts.total, 'person was', 'people were')
      : counts.isFew
        ? `Fewer than ${fewerThan} people were`
        : 'People were'
  return { title: 'People supported', sentence: `${said} supported.` }
}

const nothing = {
  title: 'The people',
  told: [
    {
      title: 'People supported',
      sentence: 'No visit was written down in the quarters of the year that are over.',
    },
  ],
}

function stay({ counts, year }: Telling): Maybe {
  if (counts.total === null || counts.total === 0) return undefined
  const { medianSoFar } = staysOf(year.people, lastDay(year))
  return {
    title: 'How long they stay',
    sentence: `In the middle, people have stayed for ${lengthWords(medianSoFar ?? 0)} so far.`,
  }
}

function out({ counts, year }: Telling): Maybe {
  const went = counts.of('out', 'yes')
  const share = year.figures.get('community-hours')?.value
  // Hours would tell of people: of none at all, or of each.
  if (counts.total === null || went === null) return undefined
  const hoursOut =
    share === undefined ? '' : ` ${percent(share)} of the hours were out of the house.`
  return {
    title: 'Out and about',
    sentence: `${went} of ${plural(counts.total, 'person', 'people')} went out with whoever came.${hoursOut}`,
    how: { definition: '', records: '', indicator: 'out-and-about' },
  }
}

function goals({ year: { goals: reached } }: Telling): Maybe {
  if (reached.length === 0) return undefined
  return {
    title: 'Goals reached',
    sentence: 'Of what people wanted for themselves, in their own words:',
    list: reached.map(({ words }) => `“${words.trim()}”`),
  }
}

function hours({ months }: Year): Told {
  const minutes = months.reduce((sum, one) => sum + one.minutes, 0)
  const visits = months.reduce((sum, one) => sum + one.visits, 0)
  return {
    title: 'Hours of support',
    sentence: `${hoursWords(minutes)}, in ${plural(visits, 'visit', 'visits')}.`,
    how: { definition: '', records: '', indicator: 'hours' },
  }
}

function face({ year, isLetBy }: Telling): Maybe {
  const found = year.figures.get('continuity')
  const now = year.people.filter(({ visits }) => visits > 0)
  if (found?.value === undefined || (found.n < fewerThan && !isLetBy(now))) return undefined
  return {
    title: 'The same face',
    sentence: `How much it is the same face at the door: ${found.value.toFixed(2)}, where 1 is always the same and 0 each time somebody else.`,
    how: { definition: '', records: '', indicator: 'continuity' },
  }
}

function carers({ counts, year }: Telling): Maybe {
  const some = counts.of('carer', 'yes')
  const found = year.figures.get('carers-time')?.value
  if (!some || found === undefined) return undefined
  return {
    title: 'Time for carers',
    sentence: `${plural(some, 'carer', 'carers')} had ${hoursWords(found)} for themselves.`,
    how: { definition: '', records: '', indicator: 'carers-time' },
  }
}

function routes({ routes: by }: Telling): Maybe {
  const list = Object.entries(approachRoutes).flatMap(([route, words]) => {
    const count = by.of('route', route)
    return count ? [`${words}: ${count}`] : []
  })
  if (list.length === 0) return undefined
  const rest = by.total === null ? '' : ` ${by.total} asked or were introduced.`
  return {
    title: 'How people found it',
    sentence: `Ways that 5 people or more came by.${rest}`,
    list,
  }
}

function payers({ counts, terms }: Telling): Maybe {
  const list = [...terms.funding_route].flatMap(([route, words]) => {
    const count = counts.of('payer', route)
    return count ? [`${words}: ${plural(count, 'person', 'people')}`] : []
  })
  if (list.length === 0) return undefined
  return { title: 'How they pay', sentence: 'Of those with an agreement:', list }
}

function work({ workers, provider }: Year): Maybe {
  if (workers.length === 0) return undefined
  const others = workers.filter(({ kind }) => kind !== 'owner').length
  const owners = workers.length - others
  const who = [
    ...(owners > 0 ? ['who runs it'] : []),
    ...(others === 0 ? [] : [others < fewerThan ? 'fewer than 5 others' : `${others} others`]),
  ]
  const from = provider.locality ? ` in ${provider.locality}` : ''
  return { title: 'Local work', sentence: `At work${from}: ${listWords(who)}.` }
}
