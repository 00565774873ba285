import type { Provider, ProviderDetails, ServiceDetails, Terms } from '#providers'
import { asCell, type Cell } from './cells.ts'
import type { Kind, Reading } from './kinds.ts'

/** One column: what reads it and what writes it stand together. */
export interface Column {
  name: string
  /** In characters, for a workbook. */
  width: number
  /** What else it is called; case, spaces and punctuation don't count. */
  synonyms: string[]
  /** Puts what a cell says into the row, and says what was mended or left out. */
  read(cell: Cell, row: Draft, names: Terms): NonNullable<Reading<unknown>['notes']>
  /** Empty where nothing is known. */
  write(from: Written, names: Terms): string
}

/** A row as it is read, piece by piece. */
export interface Draft {
  providerId?: string
  provider: Partial<ProviderDetails>
  postcode?: string
  serviceId?: string
  service: Partial<ServiceDetails>
  place: Partial<Place>
  assuredOn?: string
  changedAt?: string
}

/** What a row is written from. */
export interface Written {
  provider: Provider
  /** None: she has no service yet. */
  service?: ServiceDetails
  /** The day on which somebody last said that it is right. */
  assuredOn?: string
}

type Place = NonNullable<ServiceDetails['place']>
/** Its name, its width, and its synonyms separated by semicolons. */
type Called = [name: string, width: number, synonyms: string]

/** A column of the provider. */
export function ofProvider<F extends keyof ProviderDetails>(
  field: F,
  kind: Kind<NonNullable<ProviderDetails[F]>>,
  ...called: Called
): Column {
  return column<NonNullable<ProviderDetails[F]>>(
    called,
    kind,
    ({ provider }, value) => (provider[field] = value),
    ({ provider }) => (provider as Partial<ProviderDetails>)[field] ?? undefined,
  )
}

/** A column of the service. */
export function ofService<F extends keyof ServiceDetails>(
  field: F,
  kind: Kind<NonNullable<ServiceDetails[F]>>,
  ...called: Called
): Column {
  return column<NonNullable<ServiceDetails[F]>>(
    called,
    kind,
    ({ service }, value) => (service[field] = value),
    ({ service }) => service?.[field] ?? undefined,
  )
}

/** A column of the place to which people go. */
export function ofPlace(field: keyof Place, kind: Kind<string>, ...called: Called): Column {
  return column(
    called,
    kind,
    ({ place }, value) => (place[field] = value),
    ({ service }) => service?.place?.[field],
  )
}

/** Any other column. @param put into the row. @param take what is written; undefined: nothing. */
export function column<T>(
  [name, width, synonyms]: Called,
  kind: Kind<T>,
  put: (row: Draft, value: T) => void,
  take: (from: Written) => T | undefined,
): Column {
  return {
    ...{ name, width, synonyms: synonyms.split('; ').filter(Boolean) },
    read: (cell, row, names) => {
      const { value, notes = [] } = kind.read(cell, names)
      if (value !== undefined) put(row, value)
      return notes
    },
    write: (from, names) => {
      const value = take(from)
      return value === undefined ? '' : asCell(kind.write(value, names), kind.isMended ?? false)
    },
  }
}
