import type { Hono } from 'hono'
import { z } from 'zod'
import { areaSite, type AreaEnv } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { check, emptyForm, statusOf } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { supportedHere } from '../continuity/routes.tsx'
import { MetPage } from './back-ups-page.tsx'
import { backUps, type BackUp } from './back-ups.ts'
import { noteMet } from './name-back-up.ts'
import { metSchema } from './routes.tsx'

/** Who can stand in for an enterprise: it reads whom the person named, and writes down that they met. */
export function mountEnterpriseBackUps(app: Hono<AreaEnv>): void {
  const { pattern } = urls.enterpriseBackUps

  app.get(pattern, async (c) => {
    const agreed = await supportedHere(c)
    if (!agreed) return c.notFound()
    const { area, db } = c.var
    const { providerId, personId, name } = agreed
    const all = (await backUps(db, area.areaId, personId)).filter(
      (one) => one.providerId === providerId,
    )
    const chosen = all.find((one) => one.backUpId === c.req.query('backUp'))
    const here = urls.enterpriseBackUps(area, agreed)
    if (chosen) {
      const back = { href: here, text: 'Who can stand in' }
      const asked = { area, backUp: chosen, form: emptyForm, they: name, back, isProvider: true }
      return page(c, <MetPage {...asked} />)
    }
    return page(
      c,
      <Layout
        site={areaSite(area)}
        title={`Who can stand in: ${name}`}
        hidden
        before={
          <Back
            href={urls.enterpriseContinuity(area, agreed)}
            text="How often the same person comes"
          />
        }
      >
        <h1 class="govuk-heading-l">Who can stand in: {name}</h1>
        {all.length === 0 && <p class="govuk-body">{name} has named nobody yet.</p>}
        <ul class="govuk-list">
          {all.map((one) => (
            <li>
              {one.name}: {one.metOn ? `met on ${dateWords(one.metOn)}` : 'not met yet'}.{' '}
              <a class="govuk-link" href={metAt(here, one)}>
                Write down that they met<span class="govuk-visually-hidden">: {one.name}</span>
              </a>
            </li>
          ))}
        </ul>
      </Layout>,
    )
  })

  app.post(pattern, async (c) => {
    const agreed = await supportedHere(c)
    if (!agreed) return c.notFound()
    const { area, db, typed, account } = c.var
    const { personId, name, providerId } = agreed
    const all = await backUps(db, area.areaId, personId)
    const backUp = all.find(
      (one) => one.providerId === providerId && one.backUpId === typed.backUpId?.[0],
    )
    if (!backUp) return c.notFound()
    const here = urls.enterpriseBackUps(area, agreed)
    const schema = metSchema(isoDate(new Date(), area.timeZone)).extend({
      yes: z.literal('yes', `Only when ${name} has said yes`),
    })
    const checked = check(schema, typed)
    if (!checked.ok) {
      const { form } = checked
      const back = { href: here, text: 'Who can stand in' }
      const asked = { area, backUp, form, they: name, back, isProvider: true }
      return page(c, <MetPage {...asked} />, statusOf(form))
    }
    const { metId, metOn } = checked.value
    const of = { areaId: area.areaId, personId, by: `account:${account!.accountId}` }
    await noteMet(db, { ...of, backUp, metId, metOn, party: 'provider' })
    return c.redirect(here, 303)
  })
}

const metAt = (here: string, { backUpId }: BackUp) => `${here}?backUp=${backUpId}`
