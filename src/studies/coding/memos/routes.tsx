import type { Hono } from 'hono'
import { z } from 'zod'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { check, emptyForm, required, statusOf } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { does, onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { codes } from '../codebook/codes.ts'
import { transcripts } from '../transcripts/transcripts.ts'
import { coders } from '../who-codes.ts'
import { memosOf, saveMemo } from './memos.ts'
import { MemosPage } from './memos-page.tsx'

const memoSchema = z.object({
  memoId: z.uuid().catch(() => newId()),
  words: required('Write the memo', 20_000),
  about: z.string(),
})

/** Memos: what somebody thinks of while she codes. */
export function mountMemos(app: Hono<StudyEnv>): void {
  app.get(studyUrls.memos.pattern, async (c) => memosPage(c, await typedBefore(c, emptyForm)))

  app.post(studyUrls.memos.pattern, onlyFor(...coders), async (c) => {
    const { area, study, member, db, typed } = c.var
    const { studyId } = study
    const checked = check(memoSchema, typed)
    if (!checked.ok) return memosPage(c, stillTyped(c, checked.form))
    const { about, ...memo } = checked.value
    const place = (await subjects(c)).find(({ value }) => value === about)
    await saveMemo(db, { ...memo, ...place?.of, studyId, memberId: member.memberId })
    await typedIsSaved(c)
    return c.redirect(studyUrls.memos(area, { studyId }), 303)
  })
}

/** What a memo can be about. */
async function subjects(c: StudyRequest) {
  const { study, db } = c.var
  const all = await transcripts(db, study.studyId)
  return [
    ...all.map(({ transcriptId, name }) => ({
      ...{ value: transcriptId, text: `Transcript ${name}`, of: { transcriptId } },
    })),
    ...(await codes(db, study.studyId)).map(({ codeId, name }) => ({
      ...{ value: codeId, text: `Code ${name}`, of: { codeId } },
    })),
  ]
}

async function memosPage(c: StudyRequest, form: Drafted) {
  const { area, study, member, db } = c.var
  const memos = await memosOf(db, study.studyId, member.memberId)
  const about = uuid(c.req.query('transcript')) ?? uuid(c.req.query('code'))
  const options = { memos, subjects: await subjects(c), about, mayWrite: does(member, ...coders) }
  return page(c, <MemosPage {...{ area, study, member, form, ...options }} />, statusOf(form))
}
