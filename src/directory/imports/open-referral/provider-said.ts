import { legalForms } from '#providers'
import type { SaidProvider } from '../record.ts'
import { changedAt } from './dates.ts'
import { languagesSaid } from './languages-said.ts'
import { once } from './once.ts'
import type { PlacesSaid } from './places-said.ts'
import { reachedBy } from './reached-by.ts'
import type { Draft } from './reading.ts'
import { numberIn, textIn } from './said.ts'
import type { TermsSaid } from './terms-said.ts'
import { longWords, shortWords } from './words.ts'

/** The provider of a record: its organisation, or where there is none the service itself. */
export function providerSaid(
  draft: Draft,
  said: { key: string; serviceName: string; terms: TermsSaid; places: PlacesSaid },
): SaidProvider {
  const { organization, notes } = draft
  const name = once(draft, nameOf)
  if (organization && !name)
    notes.add('organization.name', 'is not said, so the service’s name stands for it')
  const languages = [...new Set([...said.terms.language, ...languagesSaid(draft)])]
  return withoutUnsaid({
    key: said.key,
    name: name ?? said.serviceName,
    about: once(draft, aboutOf),
    legalForm: once(draft, legalFormOf),
    fullTimeEquivalent: once(draft, staffOf),
    runByPeopleWhoDrawOnSupport: draft.isOurs
      ? organization?.run_by_people_who_draw_on_support === true
      : undefined,
    ...reachedBy(draft),
    locality: once(draft, localityOf),
    languages: languages.length > 0 ? languages : undefined,
    communities: said.terms.community.length > 0 ? said.terms.community : undefined,
    fundingRoutes: said.terms.funding_route.length > 0 ? said.terms.funding_route : undefined,
    near: said.places.near,
    changedAt: changedAt(draft),
  })
}

function nameOf(draft: Draft): string | undefined {
  return shortWords(draft, 'organization.name', textIn(draft.organization, 'name'), 120)
}

function localityOf(draft: Draft): string | undefined {
  return shortWords(draft, 'locality', textIn(draft.organization, 'locality'), 80)
}

/** A description that only says the name again says nothing. */
function aboutOf(draft: Draft): string | undefined {
  const { organization } = draft
  const said = textIn(organization, 'description')
  if (said.toLowerCase() === textIn(organization, 'name').toLowerCase()) return undefined
  return longWords(draft, 'organization.description', said, 4000)
}

type LegalForm = keyof typeof legalForms

function legalFormOf({ organization, notes }: Draft): LegalForm | undefined {
  const said = textIn(organization, 'legal_status')
  if (!said) return undefined
  const words = said
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
  const known = Object.entries(legalForms).find(([key, name]) => {
    const own = [key, name].map((one) => one.toLowerCase().replaceAll(/[^a-z]+/g, ' '))
    return own.includes(words)
  })?.[0]
  const form =
    (known as LegalForm | undefined) ?? formByWords.find(([, pattern]) => pattern.test(words))?.[0]
  if (!form) notes.add('legal_status', 'is not known here, so it is left out', said)
  return form
}

const formByWords: [LegalForm, RegExp][] = [
  ['sole_trader', /\b(?:sole trader|self employed)\b/],
  ['community_interest_company', /\b(?:cic|community interest)\b/],
  ['charity', /\b(?:charity|charitable|cio)\b/],
  ['co_operative', /\b(?:co ?op|co ?operative|community benefit)\b/],
  ['council', /\b(?:council|local authority)\b/],
  ['limited_company', /\b(?:limited|ltd|plc|company)\b/],
  ['partnership', /\b(?:partnership|llp)\b/],
]

function staffOf({ organization, notes }: Draft): number | undefined {
  const said = numberIn(organization, 'full_time_equivalent')
  if (said === undefined || (said >= 0.1 && said <= 100_000)) return said
  notes.add('full_time_equivalent', 'is no number of staff, so it is left out', String(said))
  return undefined
}

/** Without the fields of which nothing is said. */
export function withoutUnsaid<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}
