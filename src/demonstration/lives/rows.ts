import type { Insertable } from 'kysely'
import type { AllTables } from '../../platform/db/db.ts'

/** What lives consist of, in the order in which it can be written: what is pointed to comes first. */
export const tables = [
  'accounts.account',
  'providers.availability',
  'providers.worker',
  'providers.worker_change',
  'people.person',
  'people.paper_record',
  'people.access',
  'people.about_me',
  'people.wish',
  'people.goal',
  'people.goal_outcome',
  'people.restriction',
  'people.erasure',
  'agreements.agreement',
  'agreements.version',
  'agreements.price_line',
  'agreements.assent',
  'agreements.ending',
  'practice.plan',
  'practice.plan_ending',
  'practice.plan_change',
  'practice.visit',
  'practice.progress',
  'practice.family_update',
  'practice.time_away',
  'practice.person_away',
  'practice.back_up',
  'practice.back_up_met',
  'practice.approach',
  'practice.unpaid_time',
  'providers.closure',
  'providers.became',
  'providers.became_into',
] as const satisfies (keyof AllTables)[]

export type Table = (typeof tables)[number]

/** A row as it is written; of what was sent no hash is kept here: it is made as the row is written. */
export type Row<T extends Table> = Omit<Insertable<AllTables[T]>, 'sent_hash'>

export type Rows = { [T in Table]: Row<T>[] }

export function noRows(): Rows {
  return Object.fromEntries(tables.map((table) => [table, []])) as unknown as Rows
}
