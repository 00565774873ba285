import { requireWhole } from '../refused.ts'

/**
 * A count as it is published: to the nearest 5.
 * @param count a whole number, 0 or more.
 * @throws Refused for anything else.
 */
export function toNearestFive(count: number): number {
  requireWhole(count, 'The count')
  return Math.round(count / 5) * 5
}
