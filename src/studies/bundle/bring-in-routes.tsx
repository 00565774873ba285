import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { Problem } from '../../platform/problem.ts'
import { wasTooLarge } from '../../platform/web/body-size.ts'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { studyUrls } from '../../study-urls.ts'
import { asMember } from '../apart.ts'
import { bringInSchema } from './bring-in-form.ts'
import { BringInPage } from './bring-in-page.tsx'
import { bringIn } from './bring-in.ts'
import { isSealed, openBundle } from './team-bundle.ts'

/** An evaluator brings in a study that was begun elsewhere. */
export function mountBringIn(app: Hono<AreaEnv>): void {
  app.use(studyUrls.bringInStudy.pattern, signedInOnly)

  app.get(studyUrls.bringInStudy.pattern, (c) =>
    isEvaluator(c)
      ? bringInPage(
          c,
          wasTooLarge(c) ? wrong('bundle', 'This file is too large to be a study') : emptyForm,
        )
      : c.notFound(),
  )

  app.post(studyUrls.bringInStudy.pattern, async (c) => {
    const { area, db, account, typed, files } = c.var
    if (!isEvaluator(c)) return c.notFound()
    const [file] = files.bundle ?? []
    const checked = check(bringInSchema, typed)
    if (!file) return bringInPage(c, wrong('bundle', 'Choose the file of the bundle', checked))
    const content = new Uint8Array(await file.arrayBuffer())
    if (!isSealed(content))
      return bringInPage(c, wrong('bundle', 'This is no team’s bundle: it ends in .age', checked))
    if (!checked.ok) return bringInPage(c, checked.form)
    try {
      const { data } = await openBundle(content, checked.value.secret)
      const studyId = newId()
      await asMember(db, { studyId }, (apart) =>
        bringIn(apart, { studyId, accountId: account!.accountId, data }),
      )
      return c.redirect(studyUrls.study(area, { studyId }), 303)
    } catch (error) {
      if (error instanceof Problem) return bringInPage(c, wrong('secret', error.message))
      throw error
    }
  })
}

function wrong(name: string, text: string, checked?: { ok: boolean; form?: Form }): Form {
  return { typed: {}, errors: { [name]: text, ...checked?.form?.errors } }
}

function isEvaluator(c: AreaRequest): boolean {
  return c.var.account?.roles.includes('evaluator') === true
}

function bringInPage(c: AreaRequest, form: Form) {
  return page(c, <BringInPage area={c.var.area} form={form} />, statusOf(form))
}
