import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import type { EnterpriseStanding } from '../from-above.ts'
import type { Access } from './access.ts'
import { scopes, type Scope } from './scopes.ts'

/** Who reads it: the person, who helps her, or whoever has the access. */
export type Reader = 'person' | 'helper' | 'holder'

/** What may be seen, in words for whoever reads it. */
export function scopeLines(held: Scope[], reader: Reader, name: string): string[] {
  const words = reader === 'person' ? scopes : othersWords(name, reader)
  return (Object.keys(scopes) as Scope[])
    .filter((scope) => held.includes(scope))
    .map((scope) => words[scope])
}

/** `From today, until you stop it`, `From Tuesday 3 March until Friday 6 March, that day included`. */
export function daysWords(
  { fromOn, untilOn }: Pick<Access, 'fromOn' | 'untilOn'>,
  whoStops: string,
): string {
  const until = untilOn ? `until ${dateWords(untilOn)}, that day included` : `until ${whoStops} it`
  return `From ${dateWords(fromOn)} ${until}`
}

/** What became of an enterprise since it was given access, a sentence each. */
export function standingWords(
  { providerId, givenAt }: Pick<Access, 'providerId' | 'givenAt'>,
  standing: Map<string, EnterpriseStanding>,
  timeZone: string,
): string[] {
  const { closedAt = null, newOwnerAt = null } = standing.get(providerId ?? '') ?? {}
  const on = (moment: Date) => dateWords(isoDate(moment, timeZone))
  return [
    ...(newOwnerAt && givenAt < newOwnerAt
      ? [`Somebody new has run it since ${on(newOwnerAt)}.`]
      : []),
    ...(closedAt ? [`It has been closed since ${on(closedAt)}.`] : []),
  ]
}

/** The same scopes, told to somebody who is not the person. */
function othersWords(name: string, reader: 'helper' | 'holder'): Record<Scope, string> {
  const holder = reader === 'holder' ? 'you' : 'they'
  return {
    about_me: `About ${name} and what ${name} wants from support`,
    plan: `${name}’s goals and plan`,
    own_visits: `The visits that ${holder} make`,
    all_visits: `All of ${name}’s visits, whoever makes them`,
    family_updates: 'How visits went, in short',
    agreement: `What ${name} has agreed with those who give support`,
    money: `What ${name}’s support costs`,
    everything: `Everything, and ${holder} can change it for ${name}`,
  }
}
