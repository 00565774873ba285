import type { Hono } from 'hono'
import { areaSite, type AreaEnv, type AreaRequest } from '#areas'
import { accountsDeciding, ownDecision, type Scope } from '#people'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { emptyForm, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { agreement } from '../agreement.ts'
import { giveAssent, type Said, type Yes } from '../give-assent.ts'
import { nextVersion, versionOn } from '../in-force.ts'
import { tellOther } from '../tell.ts'
import { decisionOf } from './decision-form.ts'
import { EasyYesPage } from './easy-yes-page.tsx'
import { opened, type Opened } from './opened.ts'
import { paperOf } from './paper-form.ts'
import { providerSide, type Side } from './side.ts'
import { isAsked, lapsedWords, waitsFor } from './state-words.ts'
import type { Names } from './version-words.ts'
import { PaperPage, YesPage } from './yes-page.tsx'

/** Saying yes to the version that waits. */
export function mountSayingYes(
  app: Hono<AreaEnv>,
  installation: Installation,
  pattern: string,
  sideOf: (c: AreaRequest) => Promise<Side | undefined>,
): void {
  app.get(pattern, async (c) => {
    const open = await opened(c, await sideOf(c))
    if (!open?.side.mayChange) return c.notFound()
    return isAsked(open.agreement, open.side.party) && !open.isClosed
      ? yesPage(c, open, emptyForm)
      : c.redirect(open.side.addresses.one(open.agreement.agreementId), 303)
  })

  app.post(pattern, async (c) => {
    const open = await opened(c, await sideOf(c))
    if (!open?.side.mayChange) return c.notFound()
    const { side, names } = open
    const decided = side.isHelper ? decisionOf(c.var.typed, wantedIn(open), names.today) : undefined
    if (decided?.ok === false) return yesPage(c, open, decided.form, 422)
    const inEasyRead = c.var.easyRead
    const own = side.party === 'person' ? ownDecision({ inEasyRead }) : undefined
    return say(c, installation, open, { decision: decided?.value ?? own }, yesPage)
  })
}

/** The provider writes down what the person signed. */
export function mountPaper(app: Hono<AreaEnv>, installation: Installation): void {
  const { pattern } = urls.providerAgreementPaper

  app.get(pattern, async (c) => {
    const open = await opened(c, await providerSide(c))
    if (!open) return c.notFound()
    return waitsFor(open.agreement, 'person') &&
      !open.isClosed &&
      !(await personHasAccount(c, open))
      ? paperPage(c, open, emptyForm)
      : c.redirect(open.side.addresses.one(open.agreement.agreementId), 303)
  })

  app.post(pattern, async (c) => {
    const open = await opened(c, await providerSide(c))
    if (!open) return c.notFound()
    const checked = paperOf(c.var.typed, wantedIn(open), open.names.today)
    if (!checked.ok) return paperPage(c, open, checked.form, 422)
    return say(c, installation, open, checked.value, paperPage)
  })
}

/** What the provider would see by the newest version, which is the one that waits. */
function wantedIn(open: Opened): Scope[] {
  return open.agreement.versions.toSorted((a, b) => b.number - a.number)[0]?.scopes ?? []
}

/** Whether somebody can say yes on screen for the person: she herself, or who helps her. */
export function personHasAccount(c: AreaRequest, { agreement: { personId } }: Opened) {
  const { area, db } = c.var
  return asOwner(
    db,
    async (owner) => (await accountsDeciding(owner, area.areaId, personId)).length > 0,
  )
}

type Shown = (c: AreaRequest, open: Opened, form: Form, status: 422) => Promise<Response>

/** Says yes to the version that was shown, or shows why not. */
async function say(
  c: AreaRequest,
  installation: Installation,
  open: Opened,
  how: Pick<Yes, 'decision' | 'paper'>,
  show: Shown,
): Promise<Response> {
  const { area, db, typed } = c.var
  const { side, by, names } = open
  const number = Number(typed.number?.[0])
  const { providerName, today } = names
  const said = await giveAssent(db, { ...by, number, providerName, today, ...how })
  if (said === 'unknown') return c.notFound()
  if (isRefused(said)) {
    const now = await agreement(db, area.areaId, open.agreement.agreementId)
    const form = { typed, errors: { number: notSaid[said](names) } }
    return show(c, { ...open, agreement: now ?? open.agreement }, form, 422)
  }
  const told = { agreement: open.agreement, from: side, what: 'agreed' } as const
  if (said !== 'already') await tellOther(c, installation, told)
  return c.redirect(side.addresses.one(open.agreement.agreementId), 303)
}

const notSaid = {
  newer: () =>
    'It was changed while you were reading. This is the new one. Read it, then say yes again',
  ended: () => 'This was ended while you were reading. Your yes was not saved',
  too_late: () => 'Its last day has passed. Propose it again with other days',
  closed: ({ providerName }: Names) =>
    `${providerName} is closed, so nothing new is agreed with it now. Your yes was not saved`,
  // Who can say yes on screen does: a provider can't give herself somebody's record.
  on_screen: ({ personName }: Names) =>
    `${personName} can say yes here now, so a paper is not needed. Nothing was saved. Ask them to say yes`,
  lapsed: ({ personName }: Names) => `${lapsedWords(personName)} Your yes was not saved`,
} satisfies Partial<Record<Said, (names: Names) => string>>

function isRefused(said: Said): said is keyof typeof notSaid {
  return said in notSaid
}

function yesPage(c: AreaRequest, open: Opened, form: Form, status: 200 | 422 = 200) {
  const { party, isHelper } = open.side
  const asked = { ...shown(c, open, form), isHelper }
  const usual = <YesPage {...asked} />
  // The provider's pages have no Easy Read version.
  return party === 'person'
    ? versions(c, usual, <EasyYesPage {...asked} />, status)
    : page(c, usual, status)
}

function paperPage(c: AreaRequest, open: Opened, form: Form, status: 200 | 422 = 200) {
  return page(c, <PaperPage {...shown(c, open, form)} />, status)
}

/** The newest version; only that can be said yes to. What was read stays while other things are mended. */
function shown(c: AreaRequest, { side, agreement: found, names, otherName }: Opened, form: Form) {
  const { agreementId } = found
  const read = form.errors.number ? undefined : Number(form.typed.number?.[0])
  const version = found.versions.find(({ number }) => number === read) ?? found.versions.at(-1)!
  return {
    site: areaSite(c.var.area),
    title: `Agreement with ${otherName}`,
    before: <Back href={side.addresses.one(agreementId)} text={`Agreement with ${otherName}`} />,
    ...{ form, names, version },
    replaces: versionOn(found, names.today) ?? nextVersion(found, names.today),
  }
}
