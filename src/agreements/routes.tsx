import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { providerNames } from '#providers'
import type { Installation } from '../platform/config/installation.ts'
import { isoDate } from '../platform/i18n/words.ts'
import { versions } from '../platform/web/easy-read/index.ts'
import { page } from '../platform/web/html.ts'
import { urls } from '../urls.ts'
import { agreements } from './agreement.ts'
import { withoutLapsed } from './lapsed.ts'
import { AgreementPage } from './web/agreement-page.tsx'
import { AgreementsPage } from './web/agreements-page.tsx'
import { mountBeginning } from './web/begin-routes.tsx'
import { mountChanging } from './web/change-routes.tsx'
import { EasyAgreementPage } from './web/easy-agreement-page.tsx'
import { EasyAgreementsPage } from './web/easy-agreements-page.tsx'
import { mountEnding } from './web/end-routes.tsx'
import { opened } from './web/opened.ts'
import { personSide, providerSide, type Side } from './web/side.ts'
import { mountPaper, mountSayingYes, personHasAccount } from './web/yes-routes.tsx'

/** What a person and a provider have agreed: the same pages for both, each at its own addresses. */
export function mountAgreements(app: Hono<AreaEnv>, installation: Installation): void {
  for (const { pattern } of [urls.personAgreements, urls.providerAgreements]) {
    app.use(pattern, signedInOnly)
    app.use(`${pattern}/*`, signedInOnly)
  }
  // Before the page of one agreement, whose address it would fit too.
  mountBeginning(app, installation, urls.personAgreementNew.pattern, personSide)
  mountBeginning(app, installation, urls.providerAgreementNew.pattern, providerSide)
  mountReading(app, urls.personAgreements.pattern, urls.personAgreement.pattern, personSide)
  mountReading(app, urls.providerAgreements.pattern, urls.providerAgreement.pattern, providerSide)
  mountChanging(app, installation, urls.personAgreementChange.pattern, personSide)
  mountChanging(app, installation, urls.providerAgreementChange.pattern, providerSide)
  mountSayingYes(app, installation, urls.personAgreementYes.pattern, personSide)
  mountSayingYes(app, installation, urls.providerAgreementYes.pattern, providerSide)
  mountEnding(app, installation, urls.personAgreementEnd.pattern, personSide)
  mountEnding(app, installation, urls.providerAgreementEnd.pattern, providerSide)
  mountPaper(app, installation)
}

function mountReading(
  app: Hono<AreaEnv>,
  all: string,
  one: string,
  sideOf: (c: AreaRequest) => Promise<Side | undefined>,
): void {
  app.get(all, async (c) => {
    const side = await sideOf(c)
    if (!side) return c.notFound()
    const { area, db } = c.var
    const of = side.party === 'person' ? { personId: side.id } : { providerId: side.id }
    const found = await withoutLapsed(db, area.areaId, await agreements(db, area.areaId, of))
    const providerIds = found.map(({ providerId }) => providerId)
    const named = await providerNames(db, area.areaId, providerIds)
    const withNames = found.map((agreement) => ({
      agreement,
      otherName: side.party === 'person' ? named.get(agreement.providerId)! : agreement.personName,
    }))
    const today = isoDate(new Date(), area.timeZone)
    const shown = { area, side, today, agreements: withNames }
    const usual = <AgreementsPage {...shown} />
    return side.party === 'person'
      ? versions(c, usual, <EasyAgreementsPage {...shown} />)
      : page(c, usual)
  })

  app.get(one, async (c) => {
    const open = await opened(c, await sideOf(c))
    if (!open) return c.notFound()
    const { area, account } = c.var
    const { personId } = open.agreement
    const mayOpen = open.side.party === 'provider' && account?.lists.people?.includes(personId)
    const isPerson = open.side.party === 'person'
    const shown = {
      ...{ ...open, area },
      personHasAccount: isPerson || (await personHasAccount(c, open)),
      record: mayOpen ? urls.person(area, { personId }) : undefined,
    }
    const usual = <AgreementPage {...shown} />
    return isPerson ? versions(c, usual, <EasyAgreementPage {...shown} />) : page(c, usual)
  })
}
