import { refuse, requireFinite } from '../refused.ts'

/**
 * A table of counts from groups of measurements: a row for each group, a column for each value that
 * occurs, from the lowest. So tests of tables answer for measurements too.
 * @param groups two or more, each with its values, which are finite
 * @returns the counts and what value each column stands for
 * @throws Refused for other groups, and where all values are one
 */
export function tabulated(groups: readonly (readonly number[])[]): {
  counts: number[][]
  levels: number[]
} {
  if (!Array.isArray(groups) || groups.length < 2 || !groups.every((one) => Array.isArray(one)))
    refuse('There is one group or none: give two or more, to compare.')
  for (const value of groups.flat()) requireFinite(value, 'A value')
  const levels = [...new Set(groups.flat())].toSorted((a, b) => a - b)
  if (levels.length < 2) refuse('All values are the same: there is nothing to compare.')
  const columns = new Map(levels.map((level, column) => [level, column]))
  const counts = groups.map((values) => {
    const row = levels.map(() => 0)
    for (const value of values) row[columns.get(value)!]!++
    return row
  })
  return { counts, levels }
}
