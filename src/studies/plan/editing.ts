import type { Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { z } from 'zod'
import { check, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../drafts/typed.ts'
import { does, type StudyEnv, type StudyRequest } from '../study/in-study.ts'
import type { MemberRole } from '../study/study.ts'

/** Where to go when something is done; or what has to be mended first, by field. */
export type Done = string | Form['errors']

/** A page with one form that changes one thing of a study. */
export interface Editing<Shape extends z.ZodObject, Found> {
  pattern: string
  /** Who may open it and save. */
  roles: MemberRole[]
  /** The whole team reads it. */
  reading?: 'team'
  /** @returns nothing where there is no such thing. */
  find(c: StudyRequest): Promise<Found | undefined>
  /** What the form holds when nothing is typed yet. */
  form(found: Found): Form
  schema(found: Found): Shape
  save(c: StudyRequest, said: z.infer<Shape>, found: Found): Promise<Done>
  /** Pressed in place of saving: `remove`, by the value of the button. */
  others?: Record<string, (c: StudyRequest, found: Found) => Promise<Done>>
  show(c: StudyRequest, form: Drafted, found: Found): JSX.Element
}

/** Its page and what it does: all that is typed is kept until it is saved. */
export function mountEditing<Shape extends z.ZodObject, Found>(
  app: Hono<StudyEnv>,
  { pattern, roles, reading, find, form, schema, save, others = {}, show }: Editing<Shape, Found>,
): void {
  app.get(pattern, async (c) => {
    if (reading !== 'team' && !does(c.var.member, ...roles)) return c.notFound()
    const found = await find(c)
    if (!found) return c.notFound()
    return page(c, show(c, await typedBefore(c, form(found)), found))
  })

  app.post(pattern, async (c) => {
    if (!does(c.var.member, ...roles)) return c.notFound()
    const found = await find(c)
    if (!found) return c.notFound()
    const mend = (wrong: Form) => page(c, show(c, stillTyped(c, wrong), found), statusOf(wrong))
    const asked = c.var.typed.do?.[0] ?? ''
    const other = Object.hasOwn(others, asked) ? others[asked] : undefined
    if (other) {
      const done = await other(c, found)
      if (typeof done !== 'string')
        return mend({ typed: { ...form(found).typed, ...c.var.typed }, errors: done })
      await typedIsSaved(c)
      return c.redirect(done, 303)
    }
    const checked = check(schema(found), c.var.typed)
    if (!checked.ok) return mend(checked.form)
    const done = await save(c, checked.value, found)
    if (typeof done !== 'string') return mend({ typed: c.var.typed, errors: done })
    await typedIsSaved(c)
    return c.redirect(done, 303)
  })
}
