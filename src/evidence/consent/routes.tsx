import type { Hono } from 'hono'
import { z } from 'zod'
import { signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import {
  decisionErrors,
  decisionOf,
  decisionShape,
  endConsents,
  goals,
  noteDone,
  openToChange,
  ownDecision,
  recordConsent,
  type Decision,
  type Open,
} from '#people'
import { providerNames } from '#providers'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId, stableId, uuid } from '../../platform/db/new-id.ts'
import type { Installation } from '../../platform/config/installation.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { check, emptyForm, statusOf, type Checked, type Form } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { readers } from '../audiences.ts'
import { tellOfAnswer } from '../sharing/tell-of-asks.ts'
import { answerAsk, asksOfPerson, type Ask } from '../sharing/asks.ts'
import { AskPage } from './ask-page.tsx'
import { AsksPage, stateOf } from './asks-page.tsx'
import { countedIn } from './counted-in.ts'
import { EasyAskPage } from './easy-ask-page.tsx'
import { EasyAsksPage } from './easy-asks-page.tsx'

/** What enterprises ask to show of a person: she, or who helps her with everything, says yes or no. */
export function mountConsent(app: Hono<AreaEnv>, installation: Installation): void {
  app.use(urls.consentAsks.pattern, signedInOnly)
  app.use(urls.consentAsk.pattern, signedInOnly)

  app.get(urls.consentAsks.pattern, async (c) => {
    const open = await openToChange(c, 'everything')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const asks = await asksOfPerson(db, area.areaId, open.person.personId)
    const ids = [...new Set(asks.map(({ providerId }) => providerId))]
    const providers = await providerNames(db, area.areaId, ids)
    const shown = { ...open, area, asks, providers, today: todayOf(c) }
    return versions(c, <AsksPage {...shown} />, <EasyAsksPage {...shown} />)
  })

  app.get(urls.consentAsk.pattern, async (c) => {
    const found = await askOf(c)
    return found ? askPage(c, found, emptyForm) : c.notFound()
  })

  app.post(urls.consentAsk.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    // Of two answers at once, the second finds the first.
    await lockByName(db, 'consent-ask', area.areaId, c.req.param('askId'))
    const found = await askOf(c)
    if (!found) return c.notFound()
    const { open, ask } = found
    const { personId } = open.person
    const saysYes = typed.answer?.[0] === 'yes'
    // Its time is over, or it is said already: that is no news.
    const isOpen = stateOf(ask, todayOf(c)) !== 'over' && ask.saidYes !== saysYes
    if (isOpen && (saysYes || typed.answer?.[0] === 'no')) {
      const by = `account:${account!.accountId}`
      // A yes is said once by each form: sent again after a no it is no yes. A no always counts.
      const answerId = saysYes
        ? stableId('consent answer', ask.askId, typed.answerId?.[0] ?? newId())
        : newId()
      const answering = { by, answerId }
      let isNew = true
      if (saysYes) {
        const decided = decisionIn(c, open)
        if (!decided.ok) return askPage(c, found, decided.form)
        isNew = await sayYes(c, ask, { decision: decided.value, ...answering })
      } else await sayNo(c, ask, answering)
      if (isNew) await tellOfAnswer(db, { installation, area }, { ...ask, ...answering })
    }
    return c.redirect(urls.consentAsk(area, { personId, askId: ask.askId }), 303)
  })
}

interface Answering {
  by: string
  answerId: string
}

async function sayYes(
  { var: { area, db } }: AreaRequest,
  ask: Ask,
  { decision, by, answerId }: Answering & { decision: Decision },
): Promise<boolean> {
  const { areaId } = area
  const { personId, providerId } = ask
  const consentId = newId()
  if (!(await answerAsk(db, { areaId, answerId, ask, consentId, by }))) return false
  const name = (await providerNames(db, areaId, [providerId])).get(providerId) ?? 'An enterprise'
  const what = ask.goalId
    ? 'a goal in their own words'
    : 'counts of fewer than 5 people they are in'
  await recordConsent(db, {
    ...{ areaId, personId, consentId, by, ...decision },
    decision: `${name} may show ${what} to ${readers[ask.audience]}, until ${ask.untilOn}`,
  })
  return true
}

async function sayNo({ var: { area, db } }: AreaRequest, ask: Ask, { by, answerId }: Answering) {
  const { areaId } = area
  const { personId, consentId } = ask
  if (consentId) {
    await endConsents(db, { areaId, personId, consentIds: [consentId], by })
    await noteDone(db, { areaId, personId }, 'changed consent')
  }
  await answerAsk(db, { areaId, answerId, ask, consentId: null, by })
}

interface Found {
  open: Open
  ask: Ask
}

async function askOf(c: AreaRequest): Promise<Found | undefined> {
  const open = await openToChange(c, 'everything')
  const askId = uuid(c.req.param('askId'))
  if (!open || !askId) return undefined
  const all = await asksOfPerson(c.var.db, c.var.area.areaId, open.person.personId)
  const ask = all.find((one) => one.askId === askId)
  return ask && { open, ask }
}

async function askPage(c: AreaRequest, { open, ask }: Found, form: Form) {
  const { area, db } = c.var
  const { areaId } = area
  const { personId, providerId, goalId } = ask
  const known = goalId ? await goals(db, areaId, personId) : []
  const shown = {
    ...{ ...open, area, ask, form, today: todayOf(c) },
    provider: (await providerNames(db, areaId, [providerId])).get(providerId) ?? 'An enterprise',
    countedIn: await countedIn(db, { areaId, personId, providerId }),
    goal: known.find((one) => one.goalId === goalId)?.words,
  }
  return versions(c, <AskPage {...shown} />, <EasyAskPage {...shown} />, statusOf(form))
}

/** Who decided it: the person by pressing the button, or as who helps her says. */
function decisionIn(c: AreaRequest, open: Open): Checked<Decision> {
  if (open.own) return { ok: true, value: ownDecision({ inEasyRead: c.var.easyRead }) }
  const checked = check(z.object(decisionShape), c.var.typed)
  if (!checked.ok) return checked
  // It tells others of her care: an attorney for money can't decide it.
  const errors = decisionErrors(checked.value, ['plan'], todayOf(c))
  if (Object.keys(errors).length) return { ok: false, form: { typed: c.var.typed, errors } }
  return { ok: true, value: decisionOf(checked.value) }
}

const todayOf = (c: AreaRequest) => isoDate(new Date(), c.var.area.timeZone)
