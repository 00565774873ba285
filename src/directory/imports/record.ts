import type { ProviderDetails, ServiceDetails } from '#providers'

/**
 * What a source says, in our words: every reader produces this, and the plan compares it with
 * what is here. A field that the source does not speak of is left out, and then never changes
 * anything; a field that it says is empty is null where the field may be empty.
 */
export interface SourceRecord {
  /** Where it stands in the source: `row 12`, `service 4 on page 2`. */
  place: string
  provider: SaidProvider
  /** None: the source lists the provider only. */
  service?: SaidService
  /** What was mended while it was read. */
  notes: Note[]
}

/** One thing that was mended, or a reason to leave something out. */
export interface Note {
  /** In the words of the source: `url`, `Phone number`. */
  field: string
  /** What it said, shortened to 120 characters. */
  value?: string
  /** For the coordinator: "had no https:// in front", "is no email address, so it is left out". */
  reason: string
}

/** A note as it is kept: what was mended on reading, or what the plan found. */
export interface PlanNote extends Note {
  kind: 'mended' | 'changed' | 'kept' | 'left out'
}

/** What a reader gives, in the order of the source. */
export type Read = { record: SourceRecord } | { leftOut: LeftOut }

export interface LeftOut {
  place: string
  name?: string
  notes: Note[]
  /** It is no record, but what there is to say of the source as a whole. */
  isOfWhole?: true
}

type Said<T> = { [Field in keyof T]?: T[Field] | null }

export type SaidProvider = Said<
  Omit<ProviderDetails, 'name' | 'services' | 'checks' | 'availability'>
> & {
  /** By what it is known again: `open-referral:3f2a…`, `cqc:1-21364297500`, `csv:maya-holt`. */
  key: string
  name: string
  /** Where she works from, to choose a locality by; never kept or shown. */
  near?: { postcode?: string; latitude?: number; longitude?: number }
  /**
   * The source doesn't speak of the provider herself, only of one of her places, and this stands in
   * for it: good for somebody new, but nothing of her that is here is changed by it.
   */
  isStandIn?: boolean
  /** The moment at which this was last changed where it comes from (ISO 8601), if it says so. */
  changedAt?: string
}

export type SaidService = Said<Omit<ServiceDetails, 'name' | 'serviceId'>> & {
  key: string
  name: string
  /** The day on which the source last said that it is right, `2024-11-27`. */
  assuredOn?: string
  /** The source says that it has stopped. */
  stopped?: boolean
}
