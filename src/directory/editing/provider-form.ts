import { z } from 'zod'
import { legalForms, type ProviderDetails, type Terms } from '#providers'
import {
  filled,
  optional,
  required,
  revisionField,
  several,
  unlessUnknown,
  type Form,
} from '../../platform/web/forms.ts'

/** The admin form of a provider: everything but her services, checks and free time. */

const oneOf = <T extends Record<string, string>>(map: T, missing: string) =>
  z.enum(Object.keys(map) as [keyof T & string, ...(keyof T & string)[]], { error: missing })

const staff = z.coerce
  .number({ error: 'Write the staff as a number, like 1 or 2.5' })
  .min(0.1, 'Write 0.1 or more')
  .max(100_000, 'Write a smaller number')

/** The terms that are ticked: only ones that the vocabulary has. */
export function ticked(names: Map<string, string>, least: number, missing: string) {
  return several(
    z
      .array(z.string())
      .transform((terms) => [...new Set(terms)].filter((term) => names.has(term)))
      .refine((terms) => terms.length >= least, missing),
  )
}

/** @param known what is stored: what isn't known of a listing from elsewhere may stay so. */
export function providerFormSchema(
  vocabularies: Pick<Terms, 'language' | 'community' | 'funding_route'>,
  known?: ProviderDetails,
) {
  const lacks = (field: keyof ProviderDetails) =>
    known !== undefined && (known[field] ?? '').toString() === ''
  return z.object({
    revision: revisionField,
    name: required('Write the provider’s name', 120),
    contactName: unlessUnknown(
      required('Write the name of the person to ask for', 120),
      lacks('contactName'),
    ),
    locality: unlessUnknown(required('Choose a place', 80), lacks('locality')),
    legalForm: unlessUnknown(
      oneOf(legalForms, 'Choose the kind of enterprise'),
      lacks('legalForm'),
    ),
    fullTimeEquivalent: unlessUnknown(staff, lacks('fullTimeEquivalent')),
    runByPeopleWhoDrawOnSupport: z.string().transform((value) => value === 'yes'),
    phone: optional(30),
    email: optional(254).pipe(
      z.email('Write an email address like name@example.com, or leave it empty').optional(),
    ),
    website: optional(300).pipe(
      z
        .url({ protocol: /^https?$/, error: 'Write a web address like https://example.com' })
        .optional(),
    ),
    about: unlessUnknown(
      required('Write who they are and what they do, in their own words', 4000),
      lacks('about'),
    ).transform((text) => text ?? ''),
    languages: ticked(
      vocabularies.language,
      lacks('languages') ? 0 : 1,
      'Choose at least one language',
    ),
    communities: ticked(vocabularies.community, 0, ''),
    fundingRoutes: ticked(
      vocabularies.funding_route,
      lacks('fundingRoutes') ? 0 : 1,
      'Choose at least one way of paying',
    ),
  })
}

export type ProviderFormValue = z.infer<ReturnType<typeof providerFormSchema>>

/** The form filled with what is stored. */
export function providerForm(details: ProviderDetails & { revision: number }): Form {
  return filled({
    revision: String(details.revision),
    name: details.name,
    contactName: details.contactName,
    legalForm: details.legalForm,
    fullTimeEquivalent: details.fullTimeEquivalent?.toString(),
    runByPeopleWhoDrawOnSupport: details.runByPeopleWhoDrawOnSupport ? 'yes' : '',
    locality: details.locality,
    phone: details.phone,
    email: details.email,
    website: details.website,
    about: details.about,
    languages: details.languages,
    communities: details.communities,
    fundingRoutes: details.fundingRoutes,
  })
}
