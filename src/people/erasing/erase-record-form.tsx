import { z } from 'zod'
import type { AreaRequest } from '#areas'
import { asOwner } from '../../platform/db/context.ts'
import { stableId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { check, filled, several, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { accountsDeciding } from '../access/holders.ts'
import { decisionErrors, decisionShape } from '../decisions/decision-form.ts'
import type { FromAbove } from '../from-above.ts'
import type { Open } from '../open-record.ts'
import { askProvider } from '../requests/ask-provider.ts'
import { providersToAsk, type Asked } from '../requests/providers-to-ask.ts'
import { tell } from '../requests/tell.ts'
import { tellProvider } from '../requests/tell-provider.ts'
import { eraseRecord } from './erase-record.ts'
import { EasyEraseRecordPage } from './easy-erase-record-page.tsx'
import { EraseRecordPage } from './erase-record-page.tsx'

export async function askToEraseRecord(c: AreaRequest, from: FromAbove, open: Open) {
  const keepers = await keepersOfRecord(c, from, open)
  const form = filled({ ask: keepers.map(({ providerId }) => providerId) })
  return recordPage(c, open, form, keepers)
}

/**
 * Erases a whole record, and asks those who keep something of their own to do so too: all in the
 * request's transaction, so that nothing of it is half done.
 */
export async function takeErasingRecord(c: AreaRequest, from: FromAbove, open: Open) {
  const { area, db, typed, account } = c.var
  const { areaId } = area
  const { personId, name } = open.person
  const keepers = await keepersOfRecord(c, from, open)
  const said = saidBy(typed, open, isoDate(new Date(), area.timeZone))
  if ('form' in said) return recordPage(c, open, said.form, keepers, 422)
  const asked = keepers.filter(({ providerId }) => said.ask.includes(providerId))
  const { accountId } = account!
  const told = await asOwner(db, (owner) => accountsDeciding(owner, areaId, personId))
  const { standing } = said
  const erased = await asOwner(db, (owner) =>
    eraseRecord(owner, { areaId, personId, rule: 'person_asked', standing }),
  )
  if (erased) {
    for (const { providerId } of asked) {
      const requestId = stableId('erasure', areaId, personId, providerId)
      const request = { areaId, personId, requestId, providerId, name, accountId }
      const words = 'I have erased my record here. Please erase what you keep about me too.'
      await askProvider(db, { ...request, kind: 'erasure', words })
      await tellProvider(c, from, request)
    }
    const path = urls.account(area, {})
    await tell(c, from.installation, { what: 'erased', about: personId, accounts: told, path })
  }
  return c.redirect(urls.recordErased(area, {}), 303)
}

function recordPage(
  c: AreaRequest,
  open: Open,
  form: Form,
  keepers: Asked[],
  status: 200 | 422 = 200,
) {
  const asked = { ...open, area: c.var.area, form, keepers }
  return versions(c, <EraseRecordPage {...asked} />, <EasyEraseRecordPage {...asked} />, status)
}

/** Those who keep something of their own: what was only seen is gone with the record. */
async function keepersOfRecord(c: AreaRequest, from: FromAbove, open: Open): Promise<Asked[]> {
  const { areaId } = c.var.area
  const { personId } = open.person
  const held = await from.held.ofPerson(c.var.db, areaId, personId)
  const all = await providersToAsk(c.var.db, { areaId, personId, held, providers: from.providers })
  return all.filter(({ providerId }) => held.providerNames.has(providerId))
}

interface Said {
  ask: string[]
  /** In which standing it was decided. */
  standing: z.infer<typeof decisionShape.standing>
}

function saidBy(typed: Form['typed'], { own, person }: Open, today: string): Said | { form: Form } {
  const shape = {
    ask: several(z.array(z.string()).transform((all) => all.flatMap((one) => uuid(one) ?? []))),
    name: z
      .string()
      .refine(
        (name) => plain(name) === plain(person.name),
        'Write the name as it stands on the record',
      ),
  }
  if (own) {
    const checked = check(z.object(shape), typed)
    return checked.ok ? { ask: checked.value.ask, standing: 'person' } : checked
  }
  const checked = check(z.object({ ...decisionShape, ...shape }), typed)
  if (!checked.ok) return checked
  const errors = decisionErrors(checked.value, ['about_me'], today)
  return Object.keys(errors).length ? { form: { typed, errors } } : checked.value
}

/** As it is read, and not as it is typed. */
const plain = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
