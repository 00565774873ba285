import { approachRoutes } from '#practice'
import type { ReachedGoal } from '#people'
import type { Terms } from '#providers'
import { listWords, plural } from '../../platform/i18n/words.ts'
import { lengthWords } from '../what-we-add/stays.ts'
import { percent } from '../what-we-add/figures-in-words.ts'
import type { Section, Told } from '../what-we-add/told.ts'
import { aboutHours, aboutVisits } from './about.ts'
import type { Counted } from './counted.ts'
import { fewerThan, type ShownCounts } from './shown-counts.ts'

interface Telling {
  counted: Counted
  terms: Pick<Terms, 'funding_route'>
  counts: ShownCounts
  /** Those whose people let their words be read. */
  goals: readonly ReachedGoal[]
}

type Maybe = Told | undefined | null

/** The same as her own page tells, as far as it can't point at anybody who hasn't said yes. Never a name. */
export function tellOthers(telling: Telling): Section[] {
  const { counted } = telling
  const ofPeople: { title: string; told: Maybe[] }[] =
    counted.people.total === 0
      ? [nothing]
      : [
          {
            title: 'The people',
            told: [people(telling), stay(telling), out(telling), goals(telling)],
          },
          { title: 'The support', told: [hours(counted), face(telling), carers(telling)] },
        ]
  return [
    ...ofPeople,
    {
      title: 'How people find it, and pay',
      told: [routes(counted), payers(telling), counted.price],
    },
    { title: 'Languages and work', told: [counted.languages, work(counted)] },
  ]
    .map(({ title, told }) => ({ title, told: told.filter((one) => !!one) }))
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

function stay({ counts, counted: { staySoFar } }: Telling): Maybe {
  if (!counts.total || staySoFar === null) return undefined
  return {
    title: 'How long they stay',
    sentence: `In the middle, people have stayed for ${lengthWords(staySoFar)} so far.`,
  }
}

function out({ counts, counted: { hoursOut } }: Telling): Maybe {
  const went = counts.of('out', 'yes')
  // Hours would tell of people: of none at all, or of each.
  if (counts.total === null || went === null) return undefined
  return {
    title: 'Out and about',
    sentence: `${went} of ${plural(counts.total, 'person', 'people')} went out with whoever came.${hoursOut === null ? '' : ` ${shareWords(hoursOut)} of the hours were out of the house.`}`,
    how: { definition: '', records: '', indicator: 'out-and-about' },
  }
}

/** Not all and not none: either would tell of each person. */
function shareWords(share: number): string {
  if (share < 0.05) return 'Few'
  return share > 0.95 ? 'Nearly all' : percent(share)
}

function goals({ goals: reached }: Telling): Maybe {
  if (reached.length === 0) return undefined
  return {
    title: 'Goals reached',
    sentence: 'Of what people wanted for themselves, in their own words:',
    list: reached.map(({ words }) => `“${words.trim()}”`),
  }
}

function hours({ months }: Counted): Told {
  const minutes = months.reduce((sum, one) => sum + one.minutes, 0)
  const visits = months.reduce((sum, one) => sum + one.visits, 0)
  return {
    title: 'Hours of support',
    sentence: `${aboutHours(minutes)}, in ${aboutVisits(visits)}.`,
    how: { definition: '', records: '', indicator: 'hours' },
  }
}

function face({ counted: { face: found, people: all }, counts }: Telling): Maybe {
  const isLet = counts.total !== null && all.total < fewerThan
  if (!found || (found.people < fewerThan && !isLet)) return undefined
  return {
    title: 'The same face',
    sentence: `How much it is the same face at the door: ${found.value.toFixed(2)}, where 1 is always the same and 0 each time somebody else.`,
    how: { definition: '', records: '', indicator: 'continuity' },
  }
}

function carers({ counts, counted: { carerMinutes } }: Telling): Maybe {
  const some = counts.of('carer', 'yes')
  if (!some || carerMinutes === null) return undefined
  return {
    title: 'Time for carers',
    sentence: `${plural(some, 'carer', 'carers')} had ${aboutHours(carerMinutes).toLowerCase()} for themselves.`,
    how: { definition: '', records: '', indicator: 'carers-time' },
  }
}

function routes({ routes: by }: Counted): Maybe {
  const list = Object.entries(approachRoutes).flatMap(([route, words]) => {
    const count = by.of[route]
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

function work({ work: { owners, others, locality } }: Counted): Maybe {
  if (owners + others === 0) return undefined
  const who = [
    ...(owners > 0 ? ['who runs it'] : []),
    ...(others === 0 ? [] : [others < fewerThan ? 'fewer than 5 others' : `${others} others`]),
  ]
  const from = locality ? ` in ${locality}` : ''
  return { title: 'Local work', sentence: `At work${from}: ${listWords(who)}.` }
}
