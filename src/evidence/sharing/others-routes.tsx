import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { reachedGoals } from '#people'
import type { Installation } from '../../platform/config/installation.ts'
import { stableId } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { dayField } from '../../platform/web/day-field.ts'
import { check, emptyForm, several, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { versionAudience, type Audience } from '../audiences.ts'
import { ownProvider } from '../own-provider.ts'
import { namesOf } from '../what-we-add/year.ts'
import { yearsAfter } from '../years-after.ts'
import { askAgainOn, askPeople, type Ask } from './asks.ts'
import { forOthers, type ForOthers } from './for-others.ts'
import { OthersPage, type Askable } from './others-page.tsx'
import { tellOfAsks } from './tell-of-asks.ts'

const askSchema = z.object({
  who: several(z.array(z.string().max(80)).min(1, 'Choose whom you ask').max(500)),
  untilOn: dayField,
})

/** The version for others, and asking people whether they let small counts be in it. */
export function mountOthers(app: Hono<AreaEnv>, installation: Installation): void {
  app.get(urls.whatWeAddOthers.pattern, (c) => othersPage(c, emptyForm, c.req.query('for')))

  app.post(urls.whatWeAddOthers.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const of = await asked(c, typed.for?.[0])
    if (!of) return c.notFound()
    const { providerId, audience, askable, today } = of
    const checked = check(askSchema, typed)
    if (!checked.ok) return othersPage(c, checked.form, audience)
    const { who, untilOn } = checked.value
    if (!untilOn || untilOn <= today || untilOn > yearsAfter(today, 3))
      return othersPage(
        c,
        { typed, errors: { untilOn: 'Choose a day after today, in the next three years' } },
        audience,
      )
    // Whoever isn't among those she may ask is passed over, as a form from before may name her.
    const chosen = askable.filter(({ value }) => who.includes(value))
    const formId = typed.formId?.[0] ?? ''
    const asks = chosen.map(({ personId, goalId, value }) => ({
      askId: stableId('consent ask', formId, providerId, audience, value, untilOn),
      ...{ personId, goalId, audience, untilOn },
    }))
    const by = `account:${account!.accountId}`
    await askPeople(db, { areaId: area.areaId, providerId, by, asks })
    await tellOfAsks(db, { installation, area }, asks)
    return c.redirect(urls.whatWeAddOthers(area, { providerId }, { for: audience }), 303)
  })
}

async function othersPage(c: AreaRequest, form: Form, audience: string | undefined) {
  const of = await asked(c, audience)
  if (!of) return c.notFound()
  const aYearOn = yearsAfter(of.today, 1)
  return page(c, <OthersPage {...{ area: c.var.area, ...of, form, aYearOn }} />, statusOf(form))
}

/** The version that was asked for, and whom she may ask for it; none: there is no such thing for whoever asks. */
async function asked(c: AreaRequest, wanted: string | undefined) {
  const { area, db } = c.var
  const providerId = ownProvider(c)
  const audience = wanted === undefined ? 'tender' : versionAudience(wanted)
  if (!providerId || !audience) return undefined
  const today = isoDate(new Date(), area.timeZone)
  const found = await forOthers(db, { area, providerId, audience, today })
  if (!found) return undefined
  const { areaId } = area
  const names = await namesOf(db, areaId, providerId, [
    ...new Set([...found.personIds, ...found.asks.map(({ personId }) => personId)]),
  ])
  const askable = await askableOf(c, { found, audience, names, today })
  return { providerId, audience, today, forOthers: found, names, askable }
}

interface Found {
  found: ForOthers
  audience: Audience
  names: Map<string, string>
  today: string
}

/** Those whom she supported then, and what they reached as far as she may see it; but nobody who is asked already, or said no lately. */
async function askableOf(
  c: AreaRequest,
  { found, audience, names, today }: Found,
): Promise<Askable[]> {
  const { area, db } = c.var
  const personIds = found.personIds.filter((personId) => names.has(personId))
  const goals = await reachedGoals(db, area.areaId, { personIds, ...found.period })
  const isAsked = ({ personId, goalId }: Pick<Ask, 'personId' | 'goalId'>) =>
    found.asks.some(
      (one) =>
        one.personId === personId &&
        one.goalId === goalId &&
        one.audience === audience &&
        (one.saidYes === false ? today < askAgainOn(one, area.timeZone)! : one.untilOn > today),
    )
  return [
    ...personIds
      .filter((personId) => found.ofFew.has(personId))
      .map((personId) => ({
        ...{ value: personId, personId, goalId: null },
        text: names.get(personId)!,
      })),
    ...goals.map(({ personId, goalId, words }) => ({
      ...{ value: `${personId} ${goalId}`, personId, goalId },
      text: `${names.get(personId)}: “${words.trim()}”`,
    })),
  ].filter((one) => !isAsked(one))
}
