import type { Hono } from 'hono'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { check, emptyForm, filled, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { does, onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { coders } from '../who-codes.ts'
import { beginDeductive } from './begin-deductive.ts'
import { codeSchema, typedOf } from './code-form.ts'
import { CodeFormPage } from './code-form-page.tsx'
import { CodebookPage } from './codebook-page.tsx'
import { codes, withBelow, type Placed } from './codes.ts'
import { EndCodePage } from './end-code-page.tsx'
import { endCode, isAnyCodedBlind, saveCode, usesOf } from './save-code.ts'

/** The codebook: the tree that is ready to use, and codes that are added, changed or deleted. */
export function mountCodebook(app: Hono<StudyEnv>): void {
  app.get(studyUrls.codebook.pattern, async (c) => {
    const { area, study, member, db } = c.var
    const all = await codes(db, study.studyId)
    return page(c, <CodebookPage {...{ area, study, member, codes: all }} />)
  })
  app.post(studyUrls.codebook.pattern, onlyFor(...coders), async (c) => {
    const { area, study, member, db } = c.var
    await beginDeductive(db, { studyId: study.studyId, memberId: member.memberId })
    return c.redirect(studyUrls.codebook(area, { studyId: study.studyId }), 303)
  })

  app.use(studyUrls.addCode.pattern, onlyFor(...coders))
  app.get(studyUrls.addCode.pattern, async (c) =>
    formPage(c, newId(), await typedBefore(c, emptyForm)),
  )
  app.post(studyUrls.addCode.pattern, (c) => save(c, uuid(c.var.typed.codeId?.[0]) ?? newId()))

  app.get(studyUrls.codeOf.pattern, async (c) => {
    const code = await ofAddress(c)
    return code
      ? formPage(c, code.codeId, await typedBefore(c, filled(typedOf(code))), code)
      : c.notFound()
  })
  app.post(studyUrls.codeOf.pattern, async (c) => {
    const code = await ofAddress(c)
    if (!code || !does(c.var.member, ...coders)) return c.notFound()
    return save(c, code.codeId, code)
  })

  app.use(studyUrls.endCode.pattern, onlyFor(...coders))
  app.get(studyUrls.endCode.pattern, async (c) => {
    const { area, study, member, db } = c.var
    const code = await ofAddress(c)
    if (!code) return c.notFound()
    const { studyId } = study
    const uses = await usesOf(db, { ...code, studyId, memberId: member.memberId })
    return page(c, <EndCodePage {...{ area, study, member, code, uses }} />)
  })
  app.post(studyUrls.endCode.pattern, async (c) => {
    const { area, study, db, typed } = c.var
    const code = await ofAddress(c)
    if (!code) return c.notFound()
    await endCode(db, study.studyId, code.codeId, typed.ended?.[0] !== 'no')
    return c.redirect(studyUrls.codebook(area, { studyId: study.studyId }), 303)
  })
}

async function ofAddress(c: StudyRequest): Promise<Placed | undefined> {
  const id = uuid(c.req.param('codeId'))
  return (await codes(c.var.db, c.var.study.studyId)).find(({ codeId }) => codeId === id)
}

async function save(c: StudyRequest, codeId: string, code?: Placed) {
  const { area, study, member, db, typed } = c.var
  const { studyId } = study
  const checked = check(codeSchema, typed)
  if (!checked.ok) return formPage(c, codeId, stillTyped(c, checked.form), code)
  const errors = notInTree(checked.value, await codes(db, studyId), codeId)
  if (errors) return formPage(c, codeId, stillTyped(c, { typed, errors }), code)
  // What is hidden goes by the pass of a code: one that moved would show what others coded with it.
  if (code && code.pass !== checked.value.pass && (await isAnyCodedBlind(db, studyId))) {
    const pass = 'Transcripts are being coded blind: a code changes its pass when all are done'
    return formPage(c, codeId, stillTyped(c, { typed, errors: { pass } }), code)
  }
  await saveCode(db, { ...checked.value, studyId, codeId, memberId: member.memberId })
  await typedIsSaved(c)
  return c.redirect(studyUrls.codebook(area, { studyId }), 303)
}

/** A code can't stand below itself, or below one that isn't there; nor speak against such a one. */
function notInTree(
  { parentId, oppositeOf }: { parentId?: string; oppositeOf?: string },
  all: readonly Placed[],
  codeId: string,
): Form['errors'] | undefined {
  const isThere = (id: string) => all.some((one) => one.codeId === id)
  if (parentId && (!isThere(parentId) || withBelow(all, codeId).has(parentId)))
    return { parentId: 'Choose a code that isn’t below this one' }
  if (oppositeOf && (!isThere(oppositeOf) || oppositeOf === codeId))
    return { oppositeOf: 'Choose another code' }
  return undefined
}

async function formPage(c: StudyRequest, codeId: string, form: Drafted, code?: Placed) {
  const { area, study, member, db } = c.var
  const all = await codes(db, study.studyId)
  const own = withBelow(all, codeId)
  const others = all.filter((one) => !own.has(one.codeId) && !one.isEnded)
  const kept = uuid(form.typed.codeId?.[0])
  const options = {
    area,
    study,
    member,
    form,
    codeId: code ? codeId : (kept ?? codeId),
    code,
    others,
  }
  return page(c, <CodeFormPage {...options} />, statusOf(form))
}
