import { Problem } from '../../../platform/problem.ts'
import type { Column } from './column.ts'
import { columns } from './columns.ts'

/** Which column each cell of the first row is; undefined for one that isn't known. */
export type Headings = { name: string; column?: Column; reason?: string }[]

/** The headings when a row has those of a provider and a service; else undefined. */
export function headingsOf(cells: string[]): Headings | undefined {
  const headings: Headings = cells.map((cell) => ({ name: cell.replaceAll(/\s+/g, ' ').trim() }))
  const taken = new Set<Column>()
  const take = (choose: (words: string) => Column[], isSure: boolean) => {
    for (const heading of headings) {
      if (heading.column || heading.name === '') continue
      const open = choose(heading.name).filter((column) => !taken.has(column))
      if (open.length === 0 || (isSure && open.length > 1)) continue
      heading.column = open[0]
      taken.add(open[0]!)
    }
  }
  take((name) => columnsCalled(name, (column) => [column.name]), true)
  take((name) => columnsCalled(name, allNames), true)
  // `Name` may be the provider or the service: whichever has no column yet.
  take((name) => columnsCalled(name, allNames), false)
  for (const heading of headings)
    if (!heading.column && columnsCalled(heading.name, allNames).length > 0)
      heading.reason = 'stands here twice: the first one is read'
  const has = (name: string) => headings.some(({ column }) => column?.name === name)
  return has('Provider') && has('Service') ? headings : undefined
}

/** For a sheet in which no row of headings was found. */
export function noHeadings(first: string[] | undefined): Problem {
  const names = first?.filter(Boolean).slice(0, 12).join(', ')
  return new Problem(
    `The first row must name the columns, “Provider” and “Service” among them. ${names ? `It says: ${names.slice(0, 300)}.` : 'The sheet is empty.'}`,
  )
}

function allNames({ name, synonyms }: Column): string[] {
  return [name, ...synonyms]
}

/** Without regard to case, spaces, underscores and what stands in brackets. */
function columnsCalled(heading: string, namesOf: (column: Column) => string[]): Column[] {
  const called = (words: string) =>
    columns.filter((column) => namesOf(column).some((name) => plain(name) === words))
  const exact = called(plain(heading))
  return exact.length ? exact : called(plain(heading.replaceAll(/\(.*?\)/g, '')))
}

function plain(heading: string): string {
  return heading
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
