import { z } from 'zod'
import { checkKinds, type ProviderDetails } from '#providers'
import { dayField } from '../../platform/web/day-field.ts'
import { filled, optional, revisionField, type Form } from '../../platform/web/forms.ts'

/** The admin form of the checks that a coordinator has seen: one line for each kind. */

type Kind = keyof typeof checkKinds
export const kinds = Object.keys(checkKinds) as Kind[]

const level = optional(60)

export const checksSchema = z.object({ revision: revisionField }).extend(
  Object.fromEntries(
    kinds.flatMap((kind) => [
      [`${kind}-level`, level],
      [`${kind}-issuedOn`, dayField],
      [`${kind}-expiresOn`, dayField],
      [`${kind}-seenOn`, dayField],
    ]),
  ) as Record<`${Kind}-level`, typeof level> &
    Record<`${Kind}-${'issuedOn' | 'expiresOn' | 'seenOn'}`, typeof dayField>,
)

/** A kind counts once its day of issue is there; the day on which it was seen has to be there too. */
export function checksOf(value: z.infer<typeof checksSchema>): {
  checks: ProviderDetails['checks']
  errors: Form['errors']
} {
  const errors: Form['errors'] = {}
  const checks = kinds.flatMap((kind) => {
    const issuedOn = value[`${kind}-issuedOn`]
    const seenOn = value[`${kind}-seenOn`]
    const more = value[`${kind}-level`] || value[`${kind}-expiresOn`]
    if (!issuedOn && !seenOn && !more) return []
    if (!issuedOn) errors[`${kind}-issuedOn`] = 'Choose the day that stands on it'
    if (!seenOn) errors[`${kind}-seenOn`] = 'Choose the day on which you saw it'
    return {
      kind,
      level: value[`${kind}-level`],
      issuedOn: issuedOn ?? '',
      expiresOn: value[`${kind}-expiresOn`],
      seenOn: seenOn ?? '',
    }
  })
  return { checks, errors }
}

export function checksForm(checks: ProviderDetails['checks'], revision: number): Form {
  const entries = checks.flatMap((held) => [
    [`${held.kind}-level`, held.level],
    [`${held.kind}-issuedOn`, held.issuedOn],
    [`${held.kind}-expiresOn`, held.expiresOn],
    [`${held.kind}-seenOn`, held.seenOn],
  ])
  return filled({
    revision: String(revision),
    ...(Object.fromEntries(entries.toReversed()) as Record<string, string>),
  })
}

/** The form shows the first check of each kind; these are the others, which stay as they are. */
export function furtherChecks(checks: ProviderDetails['checks']): ProviderDetails['checks'] {
  return checks.filter((held, place) => checks.findIndex(({ kind }) => kind === held.kind) < place)
}
