import type { Hono } from 'hono'
import { areaSite, type Area, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { Button } from '../../platform/web/govuk/index.ts'
import { page } from '../../platform/web/html.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { inventedAccounts, type Account } from '../account.ts'
import { roleHolders, roles, type RoleHolder } from '../roles/roles.ts'
import { signInHere } from '../sessions/sign-in-here.ts'
import { backTo } from './back-to.ts'

/**
 * In an invented area of a demonstration, anybody may be any of the people who were invented with
 * it. Elsewhere these addresses don't exist.
 */
export function mountDemonstration(app: Hono<AreaEnv>, { demo, https }: Installation): void {
  const people = ({ var: { area, db } }: AreaRequest) =>
    demo && area.invented ? asOwner(db, inventedAccounts) : Promise.resolve([])

  app.get(urls.signInDemonstration.pattern, async (c) => {
    const all = await people(c)
    if (all.length === 0) return c.notFound()
    const who = c.req.query('who')
    const chosen = all.filter(({ email }) => email.split('@')[0] === who)
    const accounts = chosen.length ? chosen : all
    const { area, db } = c.var
    const held = await asOwner(db, (owner) => roleHolders(owner, area.areaId))
    const back = c.req.query('back')
    return page(c, <DemonstrationPage {...{ area, accounts, held, back }} />)
  })

  app.post(urls.signInDemonstration.pattern, async (c) => {
    const { area, db, typed } = c.var
    const chosen = (await people(c)).find(({ accountId }) => accountId === typed.accountId?.[0])
    if (!chosen) return c.notFound()
    await asOwner(db, (owner) => signInHere(c, owner, chosen.accountId, https))
    return c.redirect(backTo(area, c.req.query('back')), 303)
  })
}

interface PageOptions {
  area: Area
  accounts: Account[]
  /** What they are in this area. */
  held: RoleHolder[]
  back?: string
}

function DemonstrationPage({ area, accounts, held, back }: PageOptions) {
  return (
    <Layout site={areaSite(area)} title="Who would you like to be?" hidden>
      <h1 class="govuk-heading-l">Who would you like to be?</h1>
      <p class="govuk-body">
        Everyone here is invented, and you can be any of them. What you do, others who try the
        demonstration see too.
      </p>
      {accounts.map(({ accountId, name }) => (
        <form method="post" action={urls.signInDemonstration(area, {}, { back })}>
          <Button
            text={[
              `Be ${name}`,
              ...held
                .filter((one) => one.accountId === accountId)
                .map(({ role }) => roles[role].toLowerCase()),
            ].join(', ')}
            name="accountId"
            value={accountId}
          />
        </form>
      ))}
    </Layout>
  )
}
