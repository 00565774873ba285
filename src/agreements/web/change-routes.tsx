import type { Hono } from 'hono'
import { areaSite, type AreaEnv, type AreaRequest } from '#areas'
import { ownDecision } from '#people'
import type { Installation } from '../../platform/config/installation.ts'
import { Back } from '../../platform/web/form-page.tsx'
import type { Form } from '../../platform/web/forms.ts'
import { NameIn } from '../../platform/web/easy-read/index.ts'
import { agreement } from '../agreement.ts'
import { endingOf } from '../in-force.ts'
import { giveAssent } from '../give-assent.ts'
import { proposeVersion } from '../propose-version.ts'
import { tellOther } from '../tell.ts'
import { opened, type Opened } from './opened.ts'
import type { Side } from './side.ts'
import { closedNow } from './state-words.ts'
import { versionForm, versionOf, wantsLine } from './version-form.ts'
import { versionFormPage } from './version-form-answer.tsx'

/** Proposing a new version of an agreement. */
export function mountChanging(
  app: Hono<AreaEnv>,
  installation: Installation,
  pattern: string,
  sideOf: (c: AreaRequest) => Promise<Side | undefined>,
): void {
  app.get(pattern, async (c) => {
    const open = await opened(c, await sideOf(c))
    if (!open?.side.mayChange) return c.notFound()
    const { side, names } = open
    if (endingOf(open.agreement) || open.isClosed)
      return c.redirect(side.addresses.one(open.agreement.agreementId), 303)
    return formPage(c, open, versionForm(open.agreement.versions.at(-1), names.today))
  })

  app.post(pattern, async (c) => {
    const open = await opened(c, await sideOf(c))
    if (!open?.side.mayChange) return c.notFound()
    const { db, typed } = c.var
    const { side, names, by } = open
    if (wantsLine(typed)) return formPage(c, open, { typed, errors: {} })
    const checked = versionOf(typed, names.routes)
    if (!checked.ok) return formPage(c, open, checked.form, 422)
    const after = Number(typed.after?.[0])
    const number = await proposeVersion(db, { ...by, ...checked.value, after })
    if (number === 'unknown') return c.notFound()
    if (number === 'newer' || number === 'ended' || number === 'closed')
      return formPage(c, open, refused(typed, number), 422)
    if (number !== 'already' && !side.isHelper) {
      const own = ownDecision({ inEasyRead: c.var.easyRead })
      const decision = side.party === 'person' ? own : undefined
      const { providerName, today } = names
      await giveAssent(db, { ...by, number, providerName, today, decision })
    }
    const told = { agreement: open.agreement, from: side, what: 'waits' } as const
    if (number !== 'already') await tellOther(c, installation, told)
    const next = side.isHelper ? side.addresses.yes : side.addresses.one
    return c.redirect(next(open.agreement.agreementId), 303)
  })
}

function refused(typed: Form['typed'], why: 'newer' | 'ended' | 'closed'): Form {
  const words = {
    newer:
      'Another change was proposed while you were writing. Read it. Then send yours again if you still want it',
    ended:
      'This agreement was ended while you were writing. Nothing was saved. What you wrote is below. Copy what you want to keep',
    closed: `${closedNow}. What you wrote is below. Copy what you want to keep`,
  }[why]
  return { typed, errors: { after: words } }
}

/** The form, on top of the newest version that is there now. */
async function formPage(c: AreaRequest, open: Opened, form: Form, status: 200 | 422 = 200) {
  const { area, db } = c.var
  const { side, names, otherName } = open
  const { agreementId } = open.agreement
  // It may have changed since the request began.
  const now = (await agreement(db, area.areaId, agreementId)) ?? open.agreement
  const newest = now.versions.at(-1)
  // Only who has been shown the newest version can send another on top of it.
  const seen = Number((!form.errors.after && form.typed.after?.[0]) || now.versions.length)
  return versionFormPage(
    c,
    side,
    {
      site: areaSite(area),
      title: `Propose a change to ${otherName}`,
      before: (
        <Back
          href={side.addresses.one(agreementId)}
          text={<NameIn text={`Agreement with ${otherName}`} name={otherName} />}
        />
      ),
      form,
      action: side.addresses.change(agreementId),
      routes: names.routes,
      personName: names.personName,
      providerName: names.providerName,
      after: seen,
      newer: form.errors.after && newest && !endingOf(now) ? { content: newest, names } : undefined,
      isHelper: side.isHelper,
      button: side.isHelper ? 'Go on' : `Agree to this, and ask ${otherName}`,
    },
    status,
  )
}
