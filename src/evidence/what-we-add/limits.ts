import { monthWords, plural } from '../../platform/i18n/words.ts'
import type { Year } from './year.ts'

/** What the figures can't say, in sentences: what wasn't written down, what is too few, and causes. */
export function limitsOf({ coverage, people, before, first, period }: Year): string[] {
  const now = people.filter(({ visits }) => visits > 0).length
  const of = ` of ${plural(coverage.visits, 'visit', 'visits')}`
  const said: string[] = []
  if (coverage.withoutPlace > 0)
    said.push(
      `Of ${coverage.withoutPlace}${of} nobody said where it was: those don’t count as out or at home.`,
    )
  if (coverage.withoutEnd > 0)
    said.push(`${coverage.withoutEnd}${of} have no end yet: their hours don’t count.`)
  if (coverage.withoutAgreement > 0)
    said.push(
      `${coverage.withoutAgreement}${of} were on days without an agreement: how those are paid for isn’t known.`,
    )
  if (now < 10)
    said.push(
      `${plural(now, 'person is', 'people are')} few: one who comes or goes changes the figures a lot.`,
    )
  if (!before && first !== undefined)
    said.push(
      `The figures can’t tell what changed: there are no records of all of as long before ${monthWords(period.from)}.`,
    )
  return [...said, 'Nothing here says that your support was the cause of what became of anybody.']
}
