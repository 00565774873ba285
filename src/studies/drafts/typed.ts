import { uuid } from '../../platform/db/new-id.ts'
import type { Form } from '../../platform/web/forms.ts'
import type { StudyRequest } from '../study/in-study.ts'
import { draftOf, forgetDraft } from './drafts.ts'

/** A form that is kept as it is typed. */
export interface Drafted extends Form {
  /** The path of its page, from the study on. */
  page?: string
  /** When what it shows was typed, where it wasn't saved then. */
  keptAt?: Date
}

/** The field that says of which page what is typed is. */
export const pageField = 'draft_of'

/** The field by which a page as it was shown is told from an older one: later ones are larger. */
export const shownField = 'shown_as'

/** The form of this page as it was typed before, or else as it is given. */
export async function typedBefore(c: StudyRequest, otherwise: Form): Promise<Drafted> {
  const page = pageOf(c)
  const draft = await draftOf(c.var.db, of(c, page))
  return draft
    ? { typed: draft.typed, errors: {}, page, keptAt: draft.savedAt }
    : { ...otherwise, page }
}

/** A form that was sent and has to be mended: it goes on being kept. */
export function stillTyped(c: StudyRequest, form: Form): Drafted {
  return { ...form, page: pageOf(c) }
}

/** What was sent is saved: nothing of it waits any more. */
export async function typedIsSaved(c: StudyRequest): Promise<void> {
  const shownId = uuid(c.var.typed[shownField]?.[0])
  await forgetDraft(c.var.db, of(c, pageOf(c)), shownId)
}

function of({ var: { study, member } }: StudyRequest, page: string) {
  return { studyId: study.studyId, memberId: member.memberId, page }
}

/** Without the area's path, which differs where it has a host name of its own. */
function pageOf(c: StudyRequest): string {
  const { pathname, search } = new URL(c.req.url)
  return (pathname + search).slice(pathname.indexOf(c.var.study.studyId) + 36) || '/'
}
