import { daysBetween, listWords } from '../../platform/i18n/words.ts'
import { aboutHours } from '../sharing/about.ts'
import type { Facts } from './facts.ts'

/** The plain rules by which an enterprise may soon need help; each is said with its figures. */
export const rules = {
  falling: 'Hours have fallen three months in a row, and by a tenth or more',
  onePayer: 'One payer is more than half of the hours of the last three months',
  noBackUp: 'Nobody can stand in for anybody',
  everyDay: 'Whoever runs it visited on more than six days of each of the last four weeks',
  silent: 'No visit for three weeks',
} as const

export interface Reason {
  rule: keyof typeof rules
  /** Its figures, in a sentence. */
  words: string
}

/** Why an enterprise may soon need help; none: by these rules it doesn't. */
export function reasonsOf(facts: Facts, today: string): Reason[] {
  return [
    falling(facts, today),
    onePayer(facts),
    noBackUp(facts),
    everyDay(facts),
    silent(facts, today),
  ].filter((one) => one !== undefined)
}

function falling({ months }: Facts, today: string): Reason | undefined {
  const falls = months.every((one, at) => at === 0 || one < months[at - 1]!)
  if (!falls || months.length < 4 || months.at(-1)! > months[0]! * 0.9) return undefined
  const first = Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: months.length })
  const said = months.map((minutes, at) => {
    const name = first.add({ months: at }).toLocaleString('en-GB', { month: 'long' })
    return `${aboutHours(minutes).toLowerCase()} in ${name}`
  })
  const words = `${listWords(said)}.`
  return { rule: 'falling', words: words.slice(0, 1).toUpperCase() + words.slice(1) }
}

function onePayer({ payers }: Facts): Reason | undefined {
  const all = payers.reduce((sum, { minutes }) => sum + minutes, 0)
  const [most] = payers
  if (!most || most.minutes <= all / 2) return undefined
  const share = Math.round((100 * most.minutes) / all)
  return {
    rule: 'onePayer',
    words:
      most.people < 5
        ? 'How much more isn’t said: it is of fewer than 5 people.'
        : `One payer is ${share}% of ${aboutHours(all).toLowerCase()} in the last three months.`,
  }
}

function noBackUp({ people, withBackUp }: Facts): Reason | undefined {
  if (people === 0 || withBackUp > 0) return undefined
  return {
    rule: 'noBackUp',
    words:
      'For nobody who was visited in the last 8 weeks is there somebody named who can stand in.',
  }
}

function everyDay({ ownersDays }: Facts): Reason | undefined {
  if (ownersDays.length < 4 || ownersDays.some((days) => days <= 6)) return undefined
  return {
    rule: 'everyDay',
    words: `Visits on ${listWords(ownersDays.map(String))} days of the last four weeks.`,
  }
}

function silent({ lastVisit }: Facts, today: string): Reason | undefined {
  if (lastVisit === null) return undefined
  const days = daysBetween(lastVisit, today)
  if (days <= 21) return undefined
  return { rule: 'silent', words: `The last visit was ${Math.floor(days / 7)} weeks ago.` }
}
