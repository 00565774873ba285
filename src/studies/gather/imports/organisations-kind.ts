import { z } from 'zod'
import { stableId } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { dayField } from '../../../platform/web/day-field.ts'
import { check, required } from '../../../platform/web/forms.ts'
import { readStudy } from '../../bundle/read-study.ts'
import {
  bringInOrganisation,
  type BroughtIn,
} from '../../sample/organisations/bring-in-organisation.ts'
import { codeField } from '../participants/participant-form.ts'
import { armFor } from '../../plan/arms/arm-for.ts'
import { attributeFields } from './mapping.ts'
import { areKnown, firstError, planned, type Kind } from './kind.ts'

const schema = z.object({
  code: codeField,
  serviceType: required('The type of service is missing', 100),
  fte: z
    .string()
    .trim()
    .transform((typed) => typed.replace(',', '.'))
    .refine((typed) => typed === '' || /^\d{1,6}(\.\d{1,2})?$/.test(typed), {
      message: 'Write the full-time equivalent as a number, like 4.5, or leave it empty',
    })
    .transform((typed) => (typed === '' ? null : Number(typed))),
  joinedOn: dayField,
})

/**
 * Organisations, by codes, with what else is known of them. One without a size is taken, and waits in no arm
 * until it is known.
 */
export const organisationsKind: Kind<BroughtIn> = {
  title: 'Organisations',
  accepts: 'CSV or .xlsx: a row for each organisation, by its code.',
  tables: ['study', 'arm', 'band', 'site', 'organisation'],
  takesMore: true,
  fields: (known) => [
    {
      name: 'code',
      label: 'Code',
      alias: ['organisation', 'org', 'id', 'provider'],
      isNeeded: true,
    },
    { name: 'site', label: 'Site, by name', alias: ['place', 'area'], isNeeded: true },
    { name: 'serviceType', label: 'Type of service', alias: ['service', 'type'], isNeeded: true },
    { name: 'fte', label: 'Full-time equivalents', alias: ['size', 'staff', 'wte'] },
    { name: 'joinedOn', label: 'Joined on', alias: ['joined', 'date', 'start'] },
    // The attribute that arms go by, and those that are known of any.
    ...attributeFields([
      ...(known.study[0]?.armAttribute ? [known.study[0].armAttribute] : []),
      ...known.organisation.flatMap(({ attributes }) => Object.keys(attributes as object)),
    ]),
  ],
  plan(rows, known) {
    const sites = new Map(known.site.map((one) => [one.name.toLowerCase(), one.siteId]))
    const there = new Map(known.organisation.map((one) => [one.code, one]))
    return planned<BroughtIn>(rows, {
      code: ({ code = '' }) => code,
      note: ({ code = '', serviceType = '', fte = '' }, attributes) => {
        const before = there.get(code)
        if (before?.armId) return undefined
        const size = fte === '' ? numberOf(before?.fte ?? null) : Number(fte.replace(',', '.'))
        const all = { ...(before?.attributes as object), ...attributes }
        const { armId, because } = armFor(known, { serviceType, fte: size, attributes: all })
        return armId ? undefined : because
      },
      one({ code = '', site = '', serviceType = '', fte = '', joinedOn = '' }, attributes) {
        const siteId = sites.get(site.toLowerCase())
        if (site === '') return { why: 'The site is missing' }
        if (!siteId) return { why: `The plan has no site “${site}”: add it there first` }
        const typed = { code: [code], serviceType: [serviceType], fte: [fte], joinedOn: [joinedOn] }
        const checked = check(schema, typed)
        if (!checked.ok) return { why: firstError(checked.form.errors) }
        const before = there.get(code)
        const said = {
          ...checked.value,
          // What the file doesn’t say of it stays.
          fte: checked.value.fte ?? numberOf(before?.fte ?? null),
          ...{ attributes, siteId },
          organisationId: before?.organisationId ?? stableId('organisation', code),
          joinedOn: checked.value.joinedOn ?? before?.joinedOn ?? isoDate(new Date()),
        }
        const isSame =
          before?.siteId === siteId &&
          before.serviceType === said.serviceType &&
          numberOf(before.fte) === said.fte &&
          before.joinedOn === said.joinedOn &&
          areKnown(attributes, before.attributes)
        return isSame ? 'unchanged' : { said }
      },
    })
  },
  async write(db, { studyId }, said) {
    const plan = await readStudy(db, studyId, ['study', 'arm', 'band', 'organisation'])
    for (const one of said) await bringInOrganisation(db, studyId, plan, one)
  },
}

/** JSON of PostgreSQL has numbers as numbers, whatever their type says. */
function numberOf(fte: unknown): number | null {
  return fte === null ? null : Number(fte)
}
