import type { Account } from '#accounts'
import type { Area } from '#areas'
import type { Database } from './platform/db/open-database.ts'
import { Problem } from './platform/problem.ts'

/** What commands share. */
export interface CommandTools {
  withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T>
  /** One line that is written over again; nothing where nobody watches. */
  tell(words: string): void
  untell(): void
}

/** The account among those that use an address: the only one, or the one of that name. */
export function oneOf(using: Account[], email: string, name: string | undefined): Account {
  const named = name === undefined ? using : using.filter((one) => one.name === name)
  if (named.length === 1) return named[0]!
  if (using.length === 0) throw new Problem(`Nobody here uses ${email}.`)
  const names = using.map((one) => one.name).join(', ')
  throw new Problem(`Several use ${email} (${names}): say which by --name.`)
}

/** The area that is named, or the only one there is. */
export function areaOf(all: Area[], slug: string | undefined): Area {
  const named = slug === undefined ? all : all.filter((one) => one.slug === slug)
  if (named.length === 1) return named[0]!
  const slugs = all.map((one) => one.slug).join(', ')
  if (all.length === 0)
    throw new Problem('There is no area yet: add one by npx goldcrest area FILE.json')
  throw new Problem(
    slug === undefined
      ? `Say for which area: --area with one of ${slugs}.`
      : `There is no area ${slug}: the areas are ${slugs}.`,
  )
}
