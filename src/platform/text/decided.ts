import type { Checked, Form } from '../web/forms.ts'
import { timesIn, type Known, type Suggestion } from './suggest-names.ts'

/**
 * What somebody decided about each suggestion (`does-0`: replace it by `pseudonym-0`, or leave it), and what
 * she found herself (`others`: a line “Mary = Rowan” each). Every suggestion has to be decided about.
 */
export function decided(
  typed: Form['typed'],
  suggestions: readonly Suggestion[],
  words: string,
  what: 'transcript' | 'story' = 'transcript',
): Checked<Known[]> {
  const errors: Form['errors'] = {}
  const pairs = new Map<string, string>()
  for (const [index, { standsFor }] of suggestions.entries()) {
    const at = typed[`stands-${index}`]?.[0] === standsFor ? index : -1
    const does = typed[`does-${at}`]?.[0]
    const pseudonym = typed[`pseudonym-${at}`]?.[0]?.trim() ?? ''
    if (does !== 'replace' && does !== 'leave')
      errors[`does-${index}`] = `Decide whether “${standsFor}” tells who somebody is`
    else if (does === 'replace' && !pseudonym)
      errors[`pseudonym-${index}`] = `Say what stands in the place of “${standsFor}”`
    else if (does === 'replace') pairs.set(standsFor, pseudonym)
  }
  const wrong = addOthers(typed.others?.[0] ?? '', { words, what }, pairs)
  if (wrong) errors.others = wrong
  if (Object.keys(errors).length > 0) return { ok: false, form: { typed, errors } }
  return { ok: true, value: [...pairs].map(([standsFor, pseudonym]) => ({ standsFor, pseudonym })) }
}

function addOthers(
  lines: string,
  { words, what }: { words: string; what: string },
  pairs: Map<string, string>,
): string | undefined {
  for (const line of lines.split('\n').filter((one) => one.trim())) {
    const [standsFor = '', pseudonym = '', more] = line.split('=').map((part) => part.trim())
    if (!standsFor || !pseudonym || more !== undefined)
      return `Put “${line.trim()}” like this: Mary = Rowan`
    if (timesIn(words, standsFor) === 0)
      return `“${standsFor}” isn’t in the ${what}: write it as it stands there`
    pairs.set(standsFor, pseudonym)
  }
  return undefined
}
