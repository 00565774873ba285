import { dateWords } from '../../platform/i18n/words.ts'
import type { Agreement, Party, Version } from '../agreement.ts'
import {
  countsFrom,
  endingOf,
  nextVersion,
  stateOf,
  versionOn,
  waitingVersion,
} from '../in-force.ts'
import { dayAfter } from './end-page.tsx'

/** How an agreement stands, in a sentence. */
export function stateWords(agreement: Agreement, today: string): string {
  const on = (day: string | undefined) => dateWords(day ?? today, today)
  const ending = endingOf(agreement)
  const agreedOnes = agreement.versions.filter((version) => countsFrom(version))
  switch (stateOf(agreement, today)) {
    case 'proposed':
      return 'Not agreed yet.'
    case 'to_come': {
      const next = nextVersion(agreement, today)
      return `Agreed. It begins on ${on(next && countsFrom(next))}.`
    }
    case 'in_force': {
      const version = versionOn(agreement, today)
      const until = version?.endsOn ? ` The last day is ${on(version.endsOn)}.` : ''
      return `Agreed. It counts.${until}`
    }
    case 'ending':
      return `It ends. The last day is ${on(ending && dayAfter(ending.overFrom, -1))}.`
    case 'ended':
      return agreedOnes.length === 0
        ? 'It was not agreed. It is no longer proposed.'
        : `It has ended. From ${on(ending?.overFrom)} it does not count.`
    case 'ran_out':
      return `It has run out. The last day was ${on(agreedOnes.at(-1)?.endsOn)}.`
  }
}

/** Whether a version waits for this party to say yes. */
export function waitsFor(agreement: Agreement, party: Party): Version | undefined {
  const waiting = waitingVersion(agreement)
  return waiting?.assents.some((one) => one.party === party) ? undefined : waiting
}

/** Whether this party can say yes to it now: one that has lapsed is said again first. */
export function isAsked(agreement: Agreement, party: Party): boolean {
  const version = waitsFor(agreement, party)
  return version !== undefined && (party === 'person' || !version.lapsed)
}

/** Why nothing was saved. */
export const closedNow = 'The enterprise is closed, and agrees nothing new while it is'

/** What it means that the enterprise is closed. */
export function closedWords(providerName: string): string {
  return `${providerName} is closed. What you have agreed stays until it ends. Nothing new is agreed.`
}

/** Why the person's yes is asked for again. */
export function lapsedWords(personName: string): string {
  return `Whoever said yes for ${personName} no longer decides for ${personName}, so it has to be said again.`
}

/** Who has said yes to a version, a sentence each. */
export function assentWords(
  { assents }: Version,
  names: { personName: string; providerName: string; today: string },
): string[] {
  return assents.map(({ party, how, agreedOn, present }) => {
    const name = party === 'person' ? names.personName : names.providerName
    const day = dateWords(agreedOn, names.today)
    return how === 'on_paper'
      ? `${name} signed it on paper on ${day}. There was: ${present}.`
      : `${name} said yes on ${day}.`
  })
}
