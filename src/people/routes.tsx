import type { Hono } from 'hono'
import { accountOf, signedInOnly } from '#accounts'
import type { AreaEnv } from '#areas'
import { asOwner } from '../platform/db/context.ts'
import { isoDate } from '../platform/i18n/words.ts'
import { versions } from '../platform/web/easy-read/index.ts'
import { urls } from '../urls.ts'
import { mountAccess } from './access/routes.tsx'
import type { FromAbove } from './from-above.ts'
import { mountErasing } from './erasing/routes.tsx'
import { mountHeld } from './held/routes.tsx'
import { mountEnterpriseRequests } from './requests/enterprise-routes.tsx'
import { mountRequests } from './requests/routes.tsx'
import { mountRestriction } from './restriction/routes.tsx'
import { beginOwnRecord, ownRecord } from './begin-record.ts'
import { answerMissing } from './missing-page.tsx'
import { mountAboutMe } from './about-me/routes.tsx'
import { mountGoals } from './goals/routes.tsx'
import { EasyPeoplePage } from './easy-people-page.tsx'
import { EasyOwnRecordPage } from './easy-own-record-page.tsx'
import { OwnRecordPage } from './own-record-page.tsx'
import { mountChecks } from './paper/check-routes.tsx'
import { mountMistakes } from './paper/mistake-routes.tsx'
import { mountPaper } from './paper/routes.tsx'
import { noteAnswers } from './open-record.ts'
import { PeoplePage } from './people-page.tsx'
import { peopleSeen } from './person.ts'
import { mountSupporters } from './supporters/routes.tsx'
import { mountPieces } from './pieces/routes.tsx'
import { mountRecord } from './record/routes.tsx'
import { mountWishes } from './wishes/routes.tsx'

/** A person's record: her own pages, and those of whoever she lets see them. */
export function mountPeople(app: Hono<AreaEnv>, from: FromAbove): void {
  app.use(urls.people.pattern, signedInOnly)
  app.use(`${urls.people.pattern}/*`, signedInOnly)
  app.use(`${urls.people.pattern}/*`, noteAnswers)
  app.use(`${urls.people.pattern}/*`, (c, next) => {
    c.set('missing', answerMissing)
    return next()
  })
  const { installation } = from
  mountPaper(app, from.enterprisesOf)
  mountChecks(app, installation)
  mountMistakes(app, from)
  mountAccess(app, from.providers)
  mountSupporters(app, installation)

  app.get(urls.people.pattern, async (c) => {
    const { area, db } = c.var
    const shown = { area, people: await peopleSeen(db, area.areaId) }
    return versions(c, <PeoplePage {...shown} />, <EasyPeoplePage {...shown} />)
  })

  app.get(urls.ownRecord.pattern, async (c) => {
    const { area, db, account } = c.var
    const personId = await ownRecord(db, area.areaId, account!.accountId)
    if (personId) return c.redirect(urls.person(area, { personId }), 303)
    return versions(c, <OwnRecordPage area={area} />, <EasyOwnRecordPage area={area} />)
  })

  app.post(urls.ownRecord.pattern, async (c) => {
    const { area, db, account } = c.var
    const { accountId } = account!
    const { name } = (await accountOf(db, accountId))!
    const today = isoDate(new Date(), area.timeZone)
    const personId = await asOwner(db, (owner) =>
      beginOwnRecord(owner, { areaId: area.areaId, accountId, name, today }),
    )
    return c.redirect(urls.person(area, { personId }), 303)
  })

  mountRecord(app)
  mountAboutMe(app)
  mountPieces(app)
  mountWishes(app, from.providers)
  mountGoals(app)
  mountHeld(app, from)
  mountErasing(app, from)
  mountRestriction(app)
  mountRequests(app, from)
  mountEnterpriseRequests(app, from)
}
