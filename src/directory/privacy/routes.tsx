import type { Hono } from 'hono'
import { rule, ruleWords, toConfirm, type AreaEnv, type AreaRequest } from '#areas'
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
      kept: {
        picture: await long(c, 'picture_kept'),
        access: await long(c, 'ended_access_kept'),
        looked: await long(c, 'audit_entry_kept'),
        agreement: await long(c, 'agreement_kept'),
        request: await long(c, 'request_kept'),
        answer: await long(c, 'request_answered_within'),
        invitation: await long(c, 'old_invitation_kept'),
        list: await long(c, 'import_kept'),
      },
    }
    return versions(c, <PrivacyPage {...options} />, <EasyPrivacyPage {...options} />)
  })
}

/** How long, in words. That it is to be confirmed, the page says once of all of it. */
async function long({ var: { area, db } }: AreaRequest, name: string): Promise<string> {
  return (await ruleWords(db, area.areaId, name)).replace(` ${toConfirm}`, '')
}
