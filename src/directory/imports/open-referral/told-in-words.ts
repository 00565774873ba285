import { audienceTerms } from './audience-words.ts'
import { tell, type Draft } from './reading.ts'
import { fieldsIn, objectsIn, textIn, type Fields } from './said.ts'

/** What people need to know, and Goldcrest has no field for, goes into the description. */
export function toldInWords(draft: Draft): void {
  const { service } = draft
  for (const said of eligibilitiesIn(service))
    // Those whose words are known are among the terms.
    if (audienceTerms(said).length === 0) tell(draft, 'eligibility', 'For', said)
  for (const [field, label] of fields) tell(draft, field, label, textIn(service, field))
  for (const { location } of objectsIn(service.service_at_locations)) {
    const { accessibility, accessibility_for_disabilities } = fieldsIn(location) ?? {}
    for (const one of [...objectsIn(accessibility), ...objectsIn(accessibility_for_disabilities)])
      tell(draft, 'accessibility', 'Access', textIn(one, 'description', 'accessibility'))
  }
}

const fields: [field: string, label: string][] = [
  ['attending_access', 'Attending'],
  ['pc_attendingAccess_additionalInfo', 'Attending'],
  ['application_process', 'To join'],
  ['accreditations', 'Accredited'],
  ['alert', 'Please note'],
]

/** For whom it is, in a feed's own words. */
export function eligibilitiesIn(service: Fields): string[] {
  const listed = objectsIn(service.eligibilitys).map((one) =>
    textIn(one, 'eligibility', 'eligibility_description'),
  )
  return [textIn(service, 'eligibility_description'), ...listed].filter(Boolean)
}
