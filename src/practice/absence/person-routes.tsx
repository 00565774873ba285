import type { Hono } from 'hono'
import { agreements, stateOf } from '#agreements'
import type { AreaEnv, AreaRequest } from '#areas'
import { openRecord } from '#people'
import { providerNames } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { statusOf, type Form } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { plans } from '../plan/plan.ts'
import { todayOf } from '../plan/routes.tsx'
import { tellEnterprise } from '../tell-enterprise.ts'
import { awayOf } from './absences.ts'
import { awayForm, awayOfForm, personReason } from './away-form.ts'
import { EasyPersonAwayPage } from './easy-person-away-page.tsx'
import { PersonAwayPage } from './person-away-page.tsx'
import { sayPersonAway } from './say-away.ts'

/** A person's own time away: each enterprise that visits her is told. */
export function mountPersonAway(app: Hono<AreaEnv>, installation: Installation): void {
  app.get(urls.personAway.pattern, async (c) => {
    const open = await openRecord(c, 'everything', 'away')
    return open ? awayPage(c, open, awayForm(todayOf(c))) : c.notFound()
  })

  app.post(urls.personAway.pattern, async (c) => {
    const open = await openRecord(c, 'everything', 'away')
    if (!open) return c.notFound()
    const { area, db, typed, account } = c.var
    const { personId } = open.person
    const of = { areaId: area.areaId, personId, by: `account:${account!.accountId}` }
    const to = urls.personAway(area, { personId })
    const back = uuid(typed.back?.[0])
    if (back) {
      const rows = await awayOf(db, { ...of, from: '1900-01-01' })
      const ofOne = rows.filter(({ awayId }) => awayId === back)
      const providerIds = ofOne.map(({ providerId }) => providerId)
      if (ofOne[0])
        await sayPersonAway(db, { ...of, ...ofOne[0], providerIds, party: 'person', isBack: true })
      return c.redirect(to, 303)
    }
    const checked = awayOfForm(typed)
    if (!checked.ok) return awayPage(c, open, checked.form)
    const { awayId, fromOn, untilOn, reason } = checked.value
    const providerIds = await visitedBy(c, personId, untilOn)
    if (providerIds.length === 0)
      return awayPage(c, open, {
        typed,
        errors: { fromOn: 'Nobody is planned to come, so nobody has to know' },
      })
    const days = { awayId, fromOn, untilOn, reason: personReason(reason) }
    const isNews = await sayPersonAway(db, { ...of, ...days, providerIds, party: 'person' })
    if (isNews)
      await asOwner(db, async (owner) => {
        for (const providerId of providerIds)
          await tellEnterprise(
            owner,
            { installation, area },
            {
              ...{ providerId, except: account?.accountId, link: urls.away(area, {}) },
              subject: 'Somebody whom you visit is away',
              words:
                'Somebody whom you visit has said that they are away on some days. Say what becomes of the visits then.',
            },
          )
      })
    return c.redirect(to, 303)
  })
}

type Opened = NonNullable<Awaited<ReturnType<typeof openRecord>>>

/** The enterprises that come to her: by an agreement, or by a plan. */
async function visitedBy(c: AreaRequest, personId: string, until: string): Promise<string[]> {
  const { area, db } = c.var
  const today = todayOf(c)
  const agreed = await agreements(db, area.areaId, { personId })
  const isOn = ['in_force', 'ending', 'to_come']
  const all = await plans(db, { areaId: area.areaId, from: today, until, personId })
  return [
    ...new Set([
      ...agreed.filter((one) => isOn.includes(stateOf(one, today))).map((one) => one.providerId),
      ...all.map(({ providerId }) => providerId),
    ]),
  ]
}

async function awayPage(c: AreaRequest, { person, own }: Opened, form: Form): Promise<Response> {
  const { area, db } = c.var
  const today = todayOf(c)
  const { personId, name } = person
  const rows = await awayOf(db, { areaId: area.areaId, personId, from: today })
  const names = await providerNames(
    db,
    area.areaId,
    rows.map(({ providerId }) => providerId),
  )
  const away = [...Map.groupBy(rows, ({ awayId }) => awayId).values()].map((all) => ({
    ...all[0]!,
    told: all.map(({ providerId }) => names.get(providerId) ?? ''),
  }))
  const shown = { area, person: { personId, name }, own, away, form, today }
  const easy = <EasyPersonAwayPage {...shown} />
  return versions(c, <PersonAwayPage {...shown} />, easy, statusOf(form))
}
