import type { Hono } from 'hono'
import { studyUrls } from '../../study-urls.ts'
import type { StudyEnv } from '../study/in-study.ts'
import { forgetDraft, keepDraft } from './drafts.ts'
import { pageField } from './typed.ts'

/** Characters of all that is typed on a page: a transcript that is pasted is long. */
const most = 1_000_000

/** Keeps what is typed on any page of a study, or lets it go. */
export function mountDrafts(app: Hono<StudyEnv>): void {
  app.post(studyUrls.draft.pattern, async (c) => {
    const { area, study, member, db, typed } = c.var
    const { [pageField]: pages, do: does, ...fields } = typed
    const page = pages?.[0] ?? ''
    if (!/^\/[\w\-/?=&%.+]{0,280}$/.test(page)) return c.notFound()
    const of = { studyId: study.studyId, memberId: member.memberId, page }
    if (does?.[0] === 'forget') await forgetDraft(db, of)
    else if (JSON.stringify(fields).length <= most) await keepDraft(db, of, fields)
    else return c.text('Too long to be kept as it is typed', 413)
    if (c.req.header('accept') === 'application/json') return c.body(null, 204)
    return c.redirect(studyUrls.study(area, { studyId: study.studyId }) + page, 303)
  })
}
