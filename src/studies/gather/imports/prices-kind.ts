import { stableId } from '../../../platform/db/new-id.ts'
import { check } from '../../../platform/web/forms.ts'
import { priceSchema, type PriceSaid } from '../prices/price-form.ts'
import { addPrice, removePrice } from '../prices/save-price.ts'
import { asDay, firstError, planned, type Kind } from './kind.ts'

/** What organisations charge: one price of each organisation, thing and day. */
export const pricesKind: Kind<PriceSaid> = {
  title: 'Prices',
  accepts: 'CSV or .xlsx: a row for each price, by the code of its organisation.',
  tables: ['organisation', 'price'],
  fields: () => [
    {
      name: 'organisation',
      label: 'Organisation, by code',
      alias: ['org', 'code', 'provider'],
      isNeeded: true,
    },
    {
      name: 'hourly',
      label: 'Price of an hour, in pounds',
      alias: ['price', 'rate', 'hourlyrate', 'hour'],
      isNeeded: true,
    },
    {
      name: 'minimum',
      label: 'Shortest visit charged, in minutes',
      alias: ['minimum', 'minimumvisit', 'minimumminutes'],
    },
    { name: 'what', label: 'What for', alias: ['service', 'for', 'description'] },
    { name: 'asOf', label: 'As of', alias: ['date', 'day', 'on'], isNeeded: true },
  ],
  plan(rows, known) {
    const organisations = new Map(
      known.organisation.map((one) => [one.code.toLowerCase(), one.organisationId]),
    )
    return planned<PriceSaid>(rows, {
      code: ({ organisation = '' }) => organisation,
      key: ({ organisation = '', what = '', asOf = '' }) =>
        JSON.stringify([organisation, what, asDay(asOf)]),
      one({ organisation = '', hourly = '', minimum = '', what = '', asOf = '' }) {
        const organisationId = organisations.get(organisation.toLowerCase())
        if (!organisationId)
          return {
            why: organisation
              ? `There is no organisation ${organisation}`
              : 'The organisation is missing',
          }
        const checked = check(priceSchema, {
          ...{ priceId: [''], organisationId: [organisationId], hourly: [hourly] },
          ...{ minimum: [minimum], what: [what], asOf: [asOf] },
        })
        if (!checked.ok) return { why: firstError(checked.form.errors) }
        const { value } = checked
        const before = known.price.find(
          (one) =>
            one.organisationId === organisationId &&
            one.what === value.what &&
            one.asOf === value.asOf,
        )
        if (before?.hourlyPence === value.hourly && before.minimumMinutes === value.minimum)
          return 'unchanged'
        const priceId = before?.priceId ?? stableId('price', organisationId, value.what, value.asOf)
        return { said: { ...value, priceId } }
      },
    })
  },
  async write(db, { studyId }, said) {
    for (const one of said) {
      await removePrice(db, studyId, one.priceId)
      await addPrice(db, studyId, one)
    }
  },
}
