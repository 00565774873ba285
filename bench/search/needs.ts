import { readFileSync } from 'node:fs'
import { urls } from '../../src/urls.ts'
import { chance } from '../generator/chance.ts'
import type { LoadedArea } from './load/load.ts'

/** A search as somebody makes it, in one area. */
export interface Question {
  area: LoadedArea
  what: string
  where: string
}

/** Needs as people say them, slips and all; none is of the graded set. */
export const needs = readFileSync(new URL('needs.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

/** How many needs have been made unlike every other. */
let unlike = 0

/**
 * Questions in areas that chance chooses, three of four with a place.
 * @param fresh ends each with a number that no other has, so that its meaning isn't remembered.
 */
export function questions(areas: LoadedArea[], count: number, fresh = false): Question[] {
  const luck = chance(count)
  return Array.from({ length: count }, (_, index) => {
    const area = luck.one(areas)
    const what = needs[index % needs.length]!
    const where = luck.often(0.75) ? luck.one(area.localities).name : ''
    if (!fresh) return { area, what, where }
    // Shorter than the words that are looked at for slips.
    const ending = 1 + Math.floor(unlike++ / needs.length)
    return { area, what: `${what} ${ending}`, where }
  })
}

/** The pages that answer some questions. */
export function pathsOf(asked: Question[]): string[] {
  return asked.map(pathOf)
}

export function pathOf({ area, what, where }: Question): string {
  return urls.search(area.area, {}, { what, where: where || undefined })
}
