import type { Hono } from 'hono'
import { z } from 'zod'
import { stableId, uuid } from '../../../platform/db/new-id.ts'
import { check, filled, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { does, onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { codes } from '../codebook/codes.ts'
import { comparedCodings } from '../coder/visible.ts'
import { coders } from '../who-codes.ts'
import { candidates, describing, quoteTables } from './candidates.ts'
import { QuotePage } from './quote-page.tsx'
import { QuotesPage } from './quotes-page.tsx'
import { chooseQuote, describeQuote, letGoQuote } from './quotes.ts'

const bears = z.enum(['typical', 'counter'], 'Choose what it shows')
const finding = z.union([z.uuid(), z.literal('').transform(() => null)], {
  error: 'Choose a finding of the list, or none of them',
})
const chosenSchema = z.object({
  bears,
  findingId: finding.optional().transform((id) => id ?? null),
  codeId: z.uuid(),
  transcriptId: z.uuid(),
  startsAt: z.coerce.number().int().min(0),
  endsAt: z.coerce.number().int().min(1),
})
const quoteSchema = z.object({
  bears,
  findingId: finding,
  easyWords: z.string().trim().max(1000, 'Use 1000 characters or fewer'),
  why: z.string().trim().max(2000, 'Use 2000 characters or fewer'),
})

/** Quotes: chosen of what was coded, by who agrees to be quoted, with what speaks against them. */
export function mountQuotes(app: Hono<StudyEnv>): void {
  app.get(studyUrls.quotes.pattern, (c) => quotesPage(c))

  app.post(studyUrls.quotes.pattern, onlyFor(...coders), async (c) => {
    const { area, study, member, db, typed } = c.var
    const { studyId } = study
    const checked = check(chosenSchema, typed)
    if (!checked.ok) return quotesPage(c, 'That wasn’t understood: choose the quote again.')
    const { value } = checked
    const data = await dataOf(c)
    const { typical, counter } = candidates(data, value.codeId)
    const one = [...typical, ...counter].find(
      ({ transcriptId, startsAt, endsAt }) =>
        transcriptId === value.transcriptId &&
        startsAt === value.startsAt &&
        endsAt === value.endsAt,
    )
    if (!one)
      return quotesPage(
        c,
        'This isn’t coded any more, or is still coded blind: choose another quote.',
      )
    if (!one.may.may) return quotesPage(c, `${one.may.because}: choose another quote.`)
    if (value.findingId && !data.finding.some((each) => each.findingId === value.findingId))
      return quotesPage(c, 'That finding isn’t there any more: choose the quote without it.')
    const place = `${value.startsAt} ${value.endsAt}`
    // One that was chosen for later is taken; one of another finding stays there, and this is another.
    const later = data.quote.find(
      ({ transcriptId, startsAt, endsAt, findingId }) =>
        findingId === null &&
        transcriptId === value.transcriptId &&
        `${startsAt} ${endsAt}` === place,
    )
    const quoteId =
      later?.quoteId ??
      stableId(studyId, 'quote', value.transcriptId, place, value.codeId, value.findingId ?? '')
    if (later) await describeQuote(db, { ...later, ...value, studyId, quoteId })
    else await chooseQuote(db, { ...value, studyId, quoteId, memberId: member.memberId })
    return c.redirect(studyUrls.quote(area, { studyId, quoteId }, ofFinding(value.findingId)), 303)
  })

  app.get(studyUrls.quote.pattern, async (c) => {
    const quote = (await dataOf(c)).quote.find(({ quoteId }) => quoteId === c.req.param('quoteId'))
    if (!quote) return c.notFound()
    const { bears: shows, easyWords, why, findingId } = quote
    const saved = filled({ bears: shows, easyWords, why, findingId: findingId ?? '' })
    return quotePage(c, await typedBefore(c, saved))
  })
  app.post(studyUrls.quote.pattern, onlyFor(...coders), async (c) => {
    const { area, study, db, typed } = c.var
    const { studyId } = study
    const quoteId = uuid(c.req.param('quoteId'))
    if (!quoteId) return c.notFound()
    const data = await dataOf(c)
    if (!data.quote.some((one) => one.quoteId === quoteId)) return c.notFound()
    if (typed.do?.[0] === 'let-go') await letGoQuote(db, studyId, quoteId)
    else {
      const checked = check(quoteSchema, typed)
      if (!checked.ok) return quotePage(c, stillTyped(c, checked.form))
      const { findingId } = checked.value
      if (findingId && !data.finding.some((one) => one.findingId === findingId)) {
        const errors = { findingId: 'That finding isn’t there any more: choose another, or none' }
        return quotePage(c, stillTyped(c, { typed, errors }))
      }
      await describeQuote(db, { ...checked.value, studyId, quoteId })
    }
    await typedIsSaved(c)
    const from = findingAsked(c, data)
    return c.redirect(
      from
        ? `${studyUrls.finding(area, { studyId, findingId: from.findingId })}#quotes`
        : studyUrls.quotes(area, { studyId }),
      303,
    )
  })
}

const ofFinding = (findingId: string | null): Record<string, string> =>
  findingId ? { finding: findingId } : {}

/** The finding that quotes are chosen for, where somebody comes from one. */
function findingAsked(c: StudyRequest, { finding: all }: Pick<StudyData, 'finding'>) {
  const asked = c.req.query('finding') ?? c.var.typed.findingId?.[0]
  return all.find(({ findingId }) => findingId === asked)
}

/** What quotes are chosen from: nothing that is still coded blind, since everybody sees what was chosen. */
async function dataOf({ var: { study, db } }: StudyRequest) {
  const data = await readStudy(db, study.studyId, quoteTables)
  return { ...data, coding: comparedCodings(data) }
}

async function quotesPage(c: StudyRequest, sentence?: string) {
  const { area, study, member, db, typed } = c.var
  const all = await codes(db, study.studyId)
  const codeId = uuid(c.req.query('code') ?? typed.codeId?.[0])
  const data = await dataOf(c)
  const describe = describing(data)
  const form: Form = { typed, errors: sentence ? { candidates: sentence } : {} }
  const options = {
    ...{ area, study, member, form, codes: all, codeId },
    found: codeId ? candidates(data, codeId) : undefined,
    withCounter: c.req.query('counter') !== 'no',
    showsAll: c.req.query('all') === 'yes',
    chosen: data.quote.map((one) => ({ ...one, ...describe(one) })),
    finding: findingAsked(c, data),
    mayChoose: does(member, ...coders),
  }
  return page(c, <QuotesPage {...options} />, statusOf(form))
}

async function quotePage(c: StudyRequest, form: Drafted) {
  const { area, study, member } = c.var
  const data = await dataOf(c)
  const quote = data.quote.find(({ quoteId }) => quoteId === c.req.param('quoteId'))
  if (!quote) return c.notFound()
  const options = {
    quote: describing(data)(quote),
    mayChoose: does(member, ...coders),
    findings: data.finding.toSorted((a, b) => a.position - b.position),
    from: findingAsked(c, data),
  }
  return page(c, <QuotePage {...{ area, study, member, form, ...options }} />, statusOf(form))
}
