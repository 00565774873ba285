/**
 * One entry of the Care Quality Commission's register as its directory (a table) or its API (JSON)
 * gives it: a place where somebody provides care, or the provider alone.
 */
export interface Registration {
  /** Where it stands in the source: `row 12`, `record 3`. */
  place: string
  /** `1-21364297500`, or an NHS code such as `RX6`. */
  providerId: string
  /** None: this entry is the provider's own. */
  locationId?: string
  name: string
  /** Where the entry says it. */
  providerName?: string
  ownership?: 'Individual' | 'Partnership' | 'Organisation'
  companyNumber?: string
  charityNumber?: string
  /** Lines of the address, without the postcode. */
  address: string[]
  town?: string
  postcode: string
  phone: string
  website: string
  localAuthority: string
  /** `Homecare agencies`, `Residential homes`, each once. */
  types: string[]
  /** `Dementia`, `Caring for adults over 65 yrs`. */
  specialisms: string[]
  /** `Personal care`: what the registration is for. */
  activities: string[]
  beds?: number
  latitude?: number
  longitude?: number
  /** Why it is no longer on offer. */
  stopped?: 'deregistered' | 'dormant'
  /** What was mended while it was read. */
  notes: { field: string; value?: string; reason: string }[]
}

/** What can't be read as an entry, and why. */
export interface Unreadable {
  place: string
  name?: string
  notes: { field: string; value?: string; reason: string }[]
}
