import type { Checked, Form } from '../../platform/web/forms.ts'

/** How many hours somebody would like, as it was typed; null: she would rather not say. */
export function hoursWantedOf(
  typed: Form['typed'],
  name: string,
): Checked<{ hoursWanted: number | null }> {
  const said = typed[name]?.[0]?.trim().replace(',', '.').replace('½', '.5') ?? ''
  if (said === '') return { ok: true, value: { hoursWanted: null } }
  const hoursWanted = Number(said)
  if (/^\d{0,3}(\.\d)?$/.test(said) && hoursWanted <= 100)
    return { ok: true, value: { hoursWanted } }
  const words = 'Write the hours as a number up to 100, like 12 or 7.5, or leave it empty'
  return { ok: false, form: { typed, errors: { [name]: words } } }
}
