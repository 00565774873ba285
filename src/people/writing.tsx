import type { AreaRequest } from '#areas'
import { check, filled, statusOf, type Form } from '../platform/web/forms.ts'
import { versions } from '../platform/web/easy-read/index.ts'
import type { Open } from './open-record.ts'
import { writers, wroteWords } from './writers.ts'
import { EasyWritingPage } from './easy-writing-page.tsx'
import { WritingPage, type Meanwhile, type Question } from './writing-page.tsx'
import { holds, isTooLong, together, wordsSchema, type Written } from './written.ts'

/** A question, what was answered to it before, and how an answer is saved. */
export interface Writing extends Question {
  open: Open
  written: () => Promise<Written | undefined>
  save: (words: string, revision: number) => Promise<'saved' | 'not saved'>
}

const meanwhileWords =
  'This was changed while you wrote. Both texts are here. Yours is not saved yet'

/** The question, with what was answered before. */
export async function askWriting(c: AreaRequest, writing: Writing): Promise<Response> {
  const { words = '', revision = 0 } = (await writing.written()) ?? {}
  return writingPage(c, writing, filled({ words, revision: String(revision) }))
}

/**
 * Saves what was answered. Who was overtaken sees both texts and says what to keep: nothing that
 * anybody wrote is lost.
 */
export async function takeWriting(c: AreaRequest, writing: Writing): Promise<Response> {
  const { typed } = c.var
  const checked = check(wordsSchema, typed)
  const wasShown = typed.meanwhile !== undefined
  if (!checked.ok) {
    const there = wasShown ? await writing.written() : undefined
    return writingPage(c, writing, checked.form, there)
  }
  const { words: sent, revision } = checked.value
  const done = () => c.redirect(writing.back.href, 303)

  const keepsBoth = typed.keep?.[0] === 'both'
  const before = keepsBoth ? await writing.written() : undefined
  const words = before && !holds(before, sent) ? together(before, sent) : sent
  if (before && holds(before, sent)) return done()
  if (isTooLong(words)) {
    const errors = { words: 'Both together are too long. Make yours shorter, then keep both' }
    return writingPage(c, writing, { typed, errors }, before)
  }
  if ((await writing.save(words, revision)) === 'saved') return done()

  const there = (await writing.written())!
  if (holds(there, sent)) return done()
  const now = { ...typed, revision: [String(there.revision)] }
  return writingPage(c, writing, { typed: now, errors: { words: meanwhileWords } }, there)
}

async function writingPage(c: AreaRequest, writing: Writing, form: Form, there?: Written) {
  const { question, hint, back } = writing
  const meanwhile = there && (await asMeanwhile(c, writing.open, there))
  const asked = {
    area: c.var.area,
    name: writing.open.person.name,
    question,
    hint,
    back,
    form,
    meanwhile,
  }
  return versions(c, <WritingPage {...asked} />, <EasyWritingPage {...asked} />, statusOf(form))
}

async function asMeanwhile(
  { var: { area, db, account } }: AreaRequest,
  { person }: Open,
  there: Written,
): Promise<Meanwhile> {
  const known = await writers(db, area.areaId, person, account!.accountId)
  const who = known.names.get(there.changedBy)
  return { words: there.words, wrote: wroteWords(known, there, area.timeZone), who }
}
