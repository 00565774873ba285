import { plainForms, type Provider } from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import type { Imported } from './listed-under.ts'
import { differs, isStranger, type Form } from './same-provider.ts'

/** What somebody made up for one file may stand for somebody else in the next, or in a later row. */
const isOfOneFile = /^csv:|^open-referral:[a-z-]+:file:/
const isNameOnly = /^csv:name:|^open-referral:[a-z-]+:file:name:/

interface SaidOf {
  position: number
  providerKey: string
  serviceKey: string | null
  form: Form
}

/**
 * The positions of records that say somebody else than whom their key stands for: an id that goes by
 * another name now, or a name that two people have.
 */
export async function strangersAmong(
  db: Db<'providers'>,
  said: SaidOf[],
  { found, imported }: { found: Provider[]; imported: Map<string, Imported> },
): Promise<Set<number>> {
  const weak = said.filter(({ providerKey }) => isOfOneFile.test(providerKey))
  const byId = new Map(found.map((one) => [one.providerId, one]))
  const known = [...new Set(weak.map(({ providerKey }) => providerKey))].flatMap((key) => {
    const before = imported.get(key)
    const now = before && byId.get(before.providerId)
    return now ? [{ key, now, said: { ...before.said, name: String(before.said.name) } }] : []
  })
  const forms = await plainForms(
    db,
    known.flatMap((one) => [one.now, one.said]),
  )
  const formsOf = new Map(known.map(({ key }, at) => [key, forms.slice(2 * at, 2 * at + 2)]))
  const strangers = new Set<number>()
  for (const [key, records] of Map.groupBy(weak, (one) => one.providerKey)) {
    const before = formsOf.get(key) ?? []
    const isHers = ({ form }: SaidOf, those: Form[]) =>
      isNameOnly.test(key) ? those.some((one) => !differs(one, form)) : !isStranger(form, those)
    const hasServiceHere = records.some(({ serviceKey }) => imported.has(serviceKey ?? ''))
    const knows = before.length > 0 && !(isNameOnly.test(key) && hasServiceHere)
    for (const one of records) {
      const first = isNameOnly.test(key) ? [records[0]!.form] : []
      if ((knows && !isHers(one, before)) || (first.length > 0 && !isHers(one, first)))
        strangers.add(one.position)
    }
  }
  return strangers
}
