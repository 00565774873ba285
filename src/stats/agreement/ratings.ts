import { refuse } from '../refused.ts'

/** What the codes are: names, an order, numbers with distances, or numbers with a true zero. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** A row for each coder, a column for each unit; `undefined` where she gave no code. */
export type Ratings = readonly (readonly (number | string | undefined)[])[]

/**
 * What coders gave, counted by unit. Units coded only once say nothing of agreement and are left out.
 * @returns values in their order (for names, any numbers that tell them apart), and for each unit how
 *   often each of them was given.
 */
export function checkedRatings(
  ratings: Ratings,
  level: Level,
): { units: Float64Array[]; values: number[] } {
  if (!['nominal', 'ordinal', 'interval', 'ratio'].includes(level))
    refuse(`The level is ${level}: give nominal, ordinal, interval or ratio.`)
  if (!Array.isArray(ratings) || ratings.length < 2)
    refuse('Agreement needs 2 or more coders: give a row of codes for each.')
  const units = ratings[0]?.length ?? 0
  if (ratings.some((row) => !Array.isArray(row) || row.length !== units))
    refuse('Each coder’s row needs a place for each unit: put undefined where she gave no code.')
  for (const row of ratings) for (const code of row) requireCode(code, level)

  const paired = Array.from({ length: units }, (_, unit) =>
    ratings.map((row) => row[unit]).filter((code) => code !== undefined),
  ).filter((codes) => codes.length > 1)
  const codes = [...new Set(paired.flat())]
  const inOrder =
    level === 'nominal' ? codes : codes.toSorted((a, b) => (a as number) - (b as number))
  const places = new Map(inOrder.map((code, place) => [code, place]))
  const counted = paired.map((given) => {
    const counts = new Float64Array(inOrder.length)
    for (const code of given) counts[places.get(code)!]!++
    return counts
  })
  return {
    units: counted,
    values: inOrder.map((code, place) => (typeof code === 'number' ? code : place)),
  }
}

function requireCode(code: unknown, level: Level): void {
  if (code === undefined || (level === 'nominal' && typeof code === 'string')) return
  if (typeof code !== 'number' || !Number.isFinite(code))
    refuse(
      `The code ${String(code)} is no number: only nominal codes may be texts, and a missing one is undefined.`,
    )
  if (level === 'ratio' && code < 0)
    refuse(`The code ${code} is negative: ratios need a true zero and nothing below it.`)
}
