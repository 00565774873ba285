import { z } from 'zod'
import type { Locality } from '#areas'
import type { Terms } from '#providers'
import { newId } from '../../platform/db/new-id.ts'
import { check, optional, type Checked, type Form } from '../../platform/web/forms.ts'
import { kinds, parts, reasons, routes, type Approach } from './approach.ts'

const oneOf = <Words extends Record<string, string>>(words: Words, error?: string) =>
  z.enum(Object.keys(words) as [Extract<keyof Words, string>], error ? { error } : undefined)
const orNone = <T extends z.ZodType>(schema: T) => schema.or(z.literal('')).catch('' as never)

const schema = z.object({
  approachId: z.uuid().catch(() => newId()),
  kind: oneOf(kinds, 'Choose what happened'),
  route: oneOf(routes).catch('other'),
  reason: orNone(oneOf(reasons)),
  support: z.string(),
  weekday: orNone(z.enum(['1', '2', '3', '4', '5', '6', '7'])),
  part: orNone(oneOf(parts)),
  locality: z.string(),
  words: optional(500),
})

/** What was tapped: the first two taps are enough, all else may be left out. */
export function approachOf(
  typed: Form['typed'],
  {
    support,
    localities,
    today,
  }: { support: Terms['support']; localities: Locality[]; today: string },
): Checked<Omit<Approach, 'isUndone'>> {
  const checked = check(schema, typed)
  if (!checked.ok) return checked
  const said = checked.value
  return {
    ok: true,
    value: {
      ...{ approachId: said.approachId, kind: said.kind, route: said.route, onDay: today },
      reason: said.kind === 'turned_down' ? said.reason || null : null,
      support: support.has(said.support) ? said.support : null,
      weekday: said.weekday ? Number(said.weekday) : null,
      part: said.part || null,
      localityId: localities.some((one) => one.localityId === said.locality) ? said.locality : null,
      words: said.words ?? '',
    },
  }
}
