import type { Hono } from 'hono'
import { rule, type AreaEnv } from '#areas'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyPrivacyPage } from './easy-privacy-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'

export function mountPrivacy(app: Hono<AreaEnv>): void {
  app.get(urls.privacy.pattern, async (c) => {
    const { area, db } = c.var
    const options = {
      area,
      afterAnswer: await rule(db, area.areaId, 'enquiry_kept_after_answer'),
      unanswered: await rule(db, area.areaId, 'enquiry_kept_unanswered'),
      draftKept: await rule(db, area.areaId, 'worry_draft_kept'),
      signedIn: await rule(db, area.areaId, 'session_kept_unused'),
    }
    return versions(c, <PrivacyPage {...options} />, <EasyPrivacyPage {...options} />)
  })
}
