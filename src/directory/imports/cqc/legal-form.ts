import type { ProviderDetails } from '#providers'
import { isOfPersons } from './names.ts'
import type { Registration } from './registration.ts'

/** The legal form where the register makes it certain; else undefined. */
export function legalFormOf(
  name: string,
  {
    ownership,
    companyNumber,
    charityNumber,
  }: Pick<Registration, 'ownership' | 'companyNumber' | 'charityNumber'>,
): ProviderDetails['legalForm'] {
  if (ownership === 'Individual') return 'sole_trader'
  if (ownership === 'Partnership') return 'partnership'
  if (/\b(?:cic|c\.i\.c\.?|community interest company)$/i.test(name))
    return 'community_interest_company'
  if (charityNumber || /\bCIO$/.test(name)) return 'charity'
  // IP and RS are registered societies, CE and the like charities: no companies.
  if (companyNumber && /^(?:\d{8}|SC\d{6}|NI\d{6})$/i.test(companyNumber)) return 'limited_company'
  if (/\b(?:ltd|limited|plc)\.?$/i.test(name)) return 'limited_company'
  if (isCouncil(name)) return 'council'
  return isOfPersons(name) === 'one' ? 'sole_trader' : undefined
}

function isCouncil(name: string): boolean {
  if (/^(?:london|royal) borough of |^city of .* council$/i.test(name)) return true
  const isOther = /\b(?:voluntary|community|church|churches|welfare|parish|social|trust)\b/i
  return /\bcouncil(?: \([^()]*\))?$/i.test(name) && !isOther.test(name)
}
