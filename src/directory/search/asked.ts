import type { Area } from '#areas'
import { urls } from '../../urls.ts'
import type { Chosen } from './narrowing/chosen.ts'

/** What somebody asked, as it was typed and ticked. The address of a page says all of it. */
export interface Asked {
  what: string
  where: string
  chosen: Chosen
}

/** The address of a search. */
export function searchAddress(area: Area, asked: Asked, page = 1): string {
  return urls.search(area, {}, searchQuery(asked, page))
}

/** A search as an address says it. */
export function searchQuery({ what, where, chosen }: Asked, page = 1) {
  return {
    what: what || undefined,
    where: where || undefined,
    ...Object.fromEntries(chosen),
    page: page > 1 ? String(page) : undefined,
  }
}

/** The same search without one group of choices. */
export function without(asked: Asked, group: string): Asked {
  return { ...asked, chosen: new Map([...asked.chosen].filter(([name]) => name !== group)) }
}
