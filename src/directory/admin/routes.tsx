import type { Hono, MiddlewareHandler } from 'hono'
import { areaSite, type Area, type AreaEnv, type AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import type { Installation } from '../../platform/config/installation.ts'
import { FormPage } from '../../platform/web/form-page.tsx'
import { emptyForm, field, type Form } from '../../platform/web/forms.ts'
import { Button, Input } from '../../platform/web/govuk/index.ts'
import { page } from '../../platform/web/html.ts'
import { notStored } from '../../platform/web/security.ts'
import { urls } from '../../urls.ts'
import { mountBecame } from '../became/routes.tsx'
import { claimsToDecide, mountClaimsAdmin } from '../claims/admin-routes.tsx'
import { contactsOf, mountContacts } from '../contacts/routes.tsx'
import { allListings } from '../listing/listings.ts'
import { decideRecommendation, waitingRecommendations } from '../recommendations/recommendations.ts'
import { pageReports, resolveReport } from '../reports/page-reports.ts'
import { AdminPage } from './admin-page.tsx'
import { beginAdminSession, endAdminSession, isSecret } from './admin-session.ts'
import { coordinatorOf, coordinatorOnly } from './coordinator-only.ts'
import { mountEdits } from './edit-routes.tsx'

/** The plain admin pages, for the area's coordinators and for who runs the installation. */
export function mountAdmin(
  app: Hono<AreaEnv>,
  installation: Installation,
  slowSignIn: MiddlewareHandler,
): void {
  const { adminSecret } = installation
  const asked = ({ var: { area, account } }: AreaRequest) => ({
    ...{ area, isSignedIn: account !== undefined, open: adminSecret !== undefined },
  })

  app.use(urls.adminSignIn.pattern, notStored)
  app.get(urls.adminSignIn.pattern, (c) => page(c, <SignInPage {...asked(c)} form={given(c)} />))

  app.post(urls.adminSignIn.pattern, slowSignIn, async (c) => {
    const { area, typed } = c.var
    const secret = typed.secret?.[0] ?? ''
    if (adminSecret === undefined || !isSecret(secret, adminSecret)) {
      const form = {
        typed: {},
        errors: { secret: 'That is not the secret. Ask whoever runs this installation' },
      }
      return page(c, <SignInPage {...asked(c)} form={form} />, 422)
    }
    await beginAdminSession(c, adminSecret, installation.https)
    return c.redirect(urls.admin(area, {}), 303)
  })

  app.use(urls.admin.pattern, coordinatorOnly(installation))
  app.use(`${urls.admin.pattern}/*`, coordinatorOnly(installation))

  app.get(urls.admin.pattern, async (c) => {
    const { area, db } = c.var
    const { areaId } = area
    const listings = await allListings(db, areaId)
    return page(
      c,
      <AdminPage
        area={area}
        listings={listings}
        claims={await claimsToDecide(c)}
        contacts={await contactsOf(c, listings)}
        reports={await pageReports(db, areaId)}
        bySecret={coordinatorOf(c) === 'coordinator'}
        recommendations={await waitingRecommendations(db, areaId)}
      />,
    )
  })

  app.post(urls.adminSignOut.pattern, (c) => {
    endAdminSession(c)
    return c.redirect(urls.home(c.var.area, {}), 303)
  })

  app.post(urls.adminPageReport.pattern, async (c) => {
    const reportId = uuid(c.req.param('reportId'))
    if (!reportId) return c.notFound()
    await resolveReport(c.var.db, c.var.area.areaId, reportId)
    return c.redirect(urls.admin(c.var.area, {}), 303)
  })

  app.post(urls.adminRecommendation.pattern, async (c) => {
    const { area, db, typed } = c.var
    const id = uuid(c.req.param('recommendationId'))
    const decision = typed.decision?.[0]
    if (!id || (decision !== 'show' && decision !== 'delete')) return c.notFound()
    await decideRecommendation(db, area.areaId, id, {
      shown: decision === 'show',
      by: coordinatorOf(c),
    })
    return c.redirect(urls.admin(area, {}), 303)
  })

  mountEdits(app, installation)
  mountClaimsAdmin(app, installation)
  mountContacts(app)
  mountBecame(app)
}

/** A sign-in link of the demonstration fills the field in. */
function given(c: AreaRequest): Form {
  const secret = c.req.query('secret')
  return secret === undefined ? emptyForm : { typed: { secret: [secret] }, errors: {} }
}

interface SignInOptions {
  area: Area
  form: Form
  /** Somebody is signed in, who is no coordinator here. */
  isSignedIn: boolean
  /** The installation has a secret. */
  open: boolean
}

/** For coordinators, who have accounts, and below it for whoever runs the installation. */
function SignInPage({ area, form, isSignedIn, open }: SignInOptions) {
  const back = urls.admin(area, {})
  return (
    <FormPage
      site={areaSite(area)}
      title="Sign in as a coordinator"
      action={urls.adminSignIn(area, {})}
      form={form}
    >
      {isSignedIn ? (
        <p class="govuk-body">
          You are signed in, but your account is no coordinator’s in {area.name}. Whoever runs this
          website makes it one.
        </p>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.signIn(area, {}, { back })}>
            Sign in with your email address
          </a>
        </p>
      )}
      {open ? (
        <>
          <h2 class="govuk-heading-m">You run this website, and have its secret?</h2>
          <Input
            {...field(form, 'secret')}
            label={{ text: 'The installation’s secret' }}
            type="password"
            autocomplete="current-password"
          />
          <Button text="Sign in" classes="govuk-button--secondary" />
        </>
      ) : (
        <p class="govuk-body">
          These pages are closed to everyone else. Whoever runs this installation makes somebody a
          coordinator by <code>goldcrest role</code>.
        </p>
      )}
    </FormPage>
  )
}
