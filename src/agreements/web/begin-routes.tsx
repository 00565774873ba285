import type { Hono } from 'hono'
import { areaSite, type AreaEnv, type AreaRequest } from '#areas'
import { ownDecision, peopleOfProvider } from '#people'
import {
  accountsRunning,
  closedProviders,
  isClosed,
  providerNames,
  providersCalled,
  terms,
} from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import type { Form } from '../../platform/web/forms.ts'
import { NameIn, versions } from '../../platform/web/easy-read/index.ts'
import { page } from '../../platform/web/html.ts'
import { typedWords } from '../../platform/web/typed-words.ts'
import { giveAssent } from '../give-assent.ts'
import { beginAgreement } from '../propose-version.ts'
import { tellOther } from '../tell.ts'
import { ChoosePersonPage, ChooseProviderPage, ClosedPage, NoAccountPage } from './begin-pages.tsx'
import { EasyChooseProviderPage, EasyNoAccountPage } from './easy-begin-pages.tsx'
import { allTitle, type Side } from './side.ts'
import { closedNow } from './state-words.ts'
import { versionForm, versionOf, wantsLine } from './version-form.ts'
import { versionFormPage } from './version-form-answer.tsx'

/** The other party, with whom an agreement is begun. */
interface Other {
  id: string
  name: string
  canSayYes: boolean
}

/** Beginning an agreement: with whom, and what. */
export function mountBeginning(
  app: Hono<AreaEnv>,
  installation: Installation,
  pattern: string,
  sideOf: (c: AreaRequest) => Promise<Side | undefined>,
): void {
  app.get(pattern, async (c) => {
    const side = await sideOf(c)
    if (!side?.mayChange) return c.notFound()
    const { area } = c.var
    if (await isClosedSide(c, side)) return page(c, <ClosedPage {...{ area, side }} />)
    const wanted = uuid(c.req.query('with'))
    if (!wanted) return choose(c, side)
    const other = await otherOf(c, side, wanted)
    if (!other) return c.notFound()
    if (!other.canSayYes) return noAccount(c, side, other)
    const today = isoDate(new Date(), area.timeZone)
    return formPage(c, { side, other, form: versionForm(undefined, today), id: newId() }, 200)
  })

  app.post(pattern, async (c) => {
    const side = await sideOf(c)
    if (!side?.mayChange) return c.notFound()
    const { area, db, typed, account } = c.var
    const other = await otherOf(c, side, uuid(typed.with?.[0]) ?? '')
    if (!other) return c.notFound()
    if (!other.canSayYes) return noAccount(c, side, other)
    const agreementId = uuid(c.req.query('id')) ?? newId()
    const routes = (await terms(db)).funding_route
    if (wantsLine(typed)) {
      return formPage(c, { side, other, form: { typed, errors: {} }, id: agreementId }, 200)
    }
    const checked = versionOf(typed, routes)
    if (!checked.ok) return formPage(c, { side, other, form: checked.form, id: agreementId }, 422)
    const { areaId } = area
    const today = isoDate(new Date(), area.timeZone)
    const isPerson = side.party === 'person'
    const [personId, providerId] = isPerson ? [side.id, other.id] : [other.id, side.id]
    const [personName, providerName] = isPerson ? [side.name, other.name] : [other.name, side.name]
    const by = { areaId, agreementId, party: side.party, by: `account:${account!.accountId}` }
    const begun = { ...by, ...{ personId, providerId, personName }, ...checked.value }
    const done = await beginAgreement(db, begun)
    if (done === 'closed') {
      const form = { typed, errors: { words: `${closedNow}, so this was not sent` } }
      return formPage(c, { side, other, form, id: agreementId }, 422)
    }
    const isNew = done === 'begun'
    // Who writes it agrees to it; but who helps says in whose name, on the next page.
    if (isNew && !side.isHelper) {
      const decision = isPerson ? ownDecision({ inEasyRead: c.var.easyRead }) : undefined
      await giveAssent(db, { ...by, ...{ number: 1, providerName, today, decision } })
    }
    const told = { agreement: begun, from: side, what: 'waits' } as const
    if (isNew) await tellOther(c, installation, told)
    const next = side.isHelper ? side.addresses.yes : side.addresses.one
    return c.redirect(next(agreementId), 303)
  })
}

async function isClosedSide({ var: { area, db } }: AreaRequest, { party, id }: Side) {
  return party === 'provider' && isClosed(db, { areaId: area.areaId, providerId: id })
}

async function choose(c: AreaRequest, side: Side) {
  const { area, db } = c.var
  if (side.party === 'provider') {
    const people = await peopleOfProvider(db, area.areaId, side.id)
    const found = people.map(({ personId, name }) => ({ id: personId, name }))
    return page(c, <ChoosePersonPage {...{ area, side, found }} />)
  }
  const name = typedWords(c.req.query('name'))
  const providers = name === '' ? [] : await providersCalled(db, area.areaId, name)
  const found = providers.map((one) => ({ id: one.providerId, name: one.name }))
  const shown = { area, side, name, found }
  return versions(c, <ChooseProviderPage {...shown} />, <EasyChooseProviderPage {...shown} />)
}

function noAccount(c: AreaRequest, side: Side, { name }: Other) {
  const shown = { area: c.var.area, side, name }
  return versions(c, <NoAccountPage {...shown} />, <EasyNoAccountPage {...shown} />)
}

/** For a person any provider who has not stopped; for a provider only who lets her see something. */
async function otherOf(c: AreaRequest, side: Side, id: string): Promise<Other | undefined> {
  const { area, db } = c.var
  if (side.party === 'provider') {
    const people = await peopleOfProvider(db, area.areaId, side.id)
    const found = people.find(({ personId }) => personId === id)
    return found && { id, name: found.name, canSayYes: true }
  }
  if (id === '') return undefined
  const name = (await providerNames(db, area.areaId, [id])).get(id)
  if (name === undefined) return undefined
  if ((await closedProviders(db, area.areaId)).includes(id)) return undefined
  const running = await asOwner(db, (owner) => accountsRunning(owner, area.areaId, id))
  return { id, name, canSayYes: running.length > 0 }
}

async function formPage(
  c: AreaRequest,
  { side, other, form, id }: { side: Side; other: Other; form: Form; id: string },
  status: 200 | 422,
) {
  const { area, db } = c.var
  const isPerson = side.party === 'person'
  return versionFormPage(
    c,
    side,
    {
      site: areaSite(area),
      title: `Agreement with ${other.name}`,
      before: (
        <Back href={side.addresses.all} text={<NameIn text={allTitle(side)} name={side.name} />} />
      ),
      form,
      // The id is made with the form, so that one sent twice is one.
      action: side.addresses.begin({ id }),
      routes: (await terms(db)).funding_route,
      personName: isPerson ? side.name : other.name,
      providerName: isPerson ? other.name : side.name,
      after: 0,
      other: other.id,
      isHelper: side.isHelper,
      button: side.isHelper ? 'Go on' : `Agree to this, and ask ${other.name}`,
    },
    status,
  )
}
