import type { Hono } from 'hono'
import { uuid } from '../../platform/db/new-id.ts'
import { studyUrls } from '../../study-urls.ts'
import type { StudyEnv, StudyRequest } from '../study/in-study.ts'
import { forgetDraft, keepDraft } from './drafts.ts'
import { pageField, shownField } from './typed.ts'

/** Characters of all that is typed on a page: a transcript that is pasted is long. */
const most = 1_000_000

/**
 * Keeps what is typed on any page of a study, or lets it go.
 * @param mayKeep whether anything may be kept of a page: not of somebody who took back her consent.
 */
export function mountDrafts(
  app: Hono<StudyEnv>,
  mayKeep: (c: StudyRequest, page: string) => Promise<boolean>,
): void {
  app.post(studyUrls.draft.pattern, async (c) => {
    const { area, study, member, db, typed } = c.var
    const { [pageField]: pages, [shownField]: shown, do: does, ...fields } = typed
    const shownId = uuid(shown?.[0])
    const page = pages?.[0] ?? ''
    if (!/^\/[\w\-/?=&%.+]{0,280}$/.test(page)) return c.notFound()
    const of = { studyId: study.studyId, memberId: member.memberId, page }
    if (does?.[0] === 'forget') await forgetDraft(db, of, shownId)
    else if (JSON.stringify(fields).length > most)
      return c.text('Too long to be kept as it is typed', 413)
    else if (!(await mayKeep(c, page)) || !(await keepDraft(db, of, fields, shownId)))
      return c.text('This page was saved meanwhile', 409)
    if (c.req.header('accept') === 'application/json') return c.body(null, 204)
    return c.redirect(studyUrls.study(area, { studyId: study.studyId }) + page, 303)
  })
}
