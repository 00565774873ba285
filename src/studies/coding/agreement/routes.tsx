import type { Hono } from 'hono'
import { z } from 'zod'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { check, emptyForm, required, statusOf } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { rememberedOf } from '../../bundle/rows.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { does, onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { codes } from '../codebook/codes.ts'
import { codeStretch, takeOff } from '../coder/code-stretch.ts'
import { ofTurn } from '../coder/coded-turn.tsx'
import { codings } from '../coder/codings.ts'
import { memosOf, saveMemo } from '../memos/memos.ts'
import { readyOne } from '../transcripts/routes.tsx'
import { transcripts, turnsOf } from '../transcripts/transcripts.ts'
import { coders } from '../who-codes.ts'
import { agreement, hasChanged, pairsOf, type AgreementOptions } from './agreement.ts'
import { AgreementPage } from './agreement-page.tsx'
import { DisagreementPage } from './disagreement-page.tsx'

const talkSchema = z.object({
  words: required('Say what you agreed, or why you don’t', 5000),
  does: z.enum(['on', 'off', 'stays'], 'Choose what becomes of your own coding'),
})

/** Thousands of codings take half a second. */
const tables = ['study', 'member', 'code', 'coding', 'turn', 'assignment'] as const
const remembered = rememberedOf<ReturnType<typeof agreement>>(16)
const agreedOnce = (data: Pick<StudyData, (typeof tables)[number]>, of: AgreementOptions) =>
  remembered(
    tables.map((table) => data[table]),
    JSON.stringify(of),
    () => agreement(data, of),
  )

/** How far two coders agree, and what they disagree on, one turn at a time. */
export function mountAgreement(app: Hono<StudyEnv>): void {
  app.get(studyUrls.agreement.pattern, async (c) => {
    const { area, study, member, db } = c.var
    const data = await readStudy(db, study.studyId, tables)
    const pairs = pairsOf(data)
    const { pass, first, second, interviewers } = c.req.query()
    const pair =
      pairs.find((one) => one.pass === pass && one.first === first && one.second === second) ??
      pairs[0]
    const withInterviewers = interviewers === 'yes'
    const figures = (when: 'done' | 'now') =>
      pair ? agreedOnce(data, { pair, when, withInterviewers }) : []
    const before = figures('done')
    const names = new Map(data.member.map(({ memberId, name }) => [memberId, name]))
    const all = await transcripts(db, study.studyId)
    const options = {
      ...{ area, study, member, pairs, pair, withInterviewers, names },
      transcripts: new Map(all.map(({ transcriptId, name }) => [transcriptId, name])),
      before,
      now: pair && hasChanged(data, pair) ? figures('now') : before,
    }
    return page(c, <AgreementPage {...options} />)
  })

  app.get(studyUrls.disagreement.pattern, async (c) => {
    const found = await ofAddress(c)
    return found ? disagreementPage(c, found, await typedBefore(c, emptyForm)) : leadToTranscript(c)
  })
  app.post(studyUrls.disagreement.pattern, onlyFor(...coders), async (c) => {
    const found = await ofAddress(c)
    if (!found) return leadToTranscript(c)
    const { area, study, member, db, typed } = c.var
    const { transcript, turn, code, own, here } = found
    const checked = check(talkSchema, typed)
    if (!checked.ok) return disagreementPage(c, found, stillTyped(c, checked.form))
    const by = {
      ...{ studyId: study.studyId, memberId: member.memberId },
      transcriptId: transcript.transcriptId,
    }
    const about = here[0]?.codingId
    if (checked.value.does === 'off')
      for (const { codingId } of own) await takeOff(db, { ...by, codingId })
    if (checked.value.does === 'on') {
      const stretch = here[0] ?? turn
      const { startsAt, endsAt } = stretch
      const outcome = await codeStretch(db, {
        ...{ ...by, codingId: newId(), codeId: code.codeId, startsAt, endsAt },
      })
      if (!outcome.ok)
        return disagreementPage(
          c,
          found,
          stillTyped(c, { typed, errors: { does: outcome.sentence } }),
        )
    }
    await saveMemo(db, { ...by, memoId: newId(), words: checked.value.words, codingId: about })
    await typedIsSaved(c)
    return c.redirect(studyUrls.agreement(area, { studyId: study.studyId }), 303)
  })
}

/** The turn of the address and the code that is asked for. */
async function ofAddress(c: StudyRequest) {
  const transcript = await readyOne(c)
  if (!transcript) return undefined
  const { study, member, db } = c.var
  const { transcriptId } = transcript
  const all = await codes(db, study.studyId)
  const codeId = uuid(c.req.query('code'))
  const code = all.find((one) => one.codeId === codeId)
  const turns = await turnsOf(db, study.studyId, transcriptId)
  const turn = turns.find((one) => String(one.turn) === c.req.param('turn'))
  if (!code || !turn) return undefined
  const of = { studyId: study.studyId, transcriptId, memberId: member.memberId }
  const coded = await codings(db, of, all)
  const here = ofTurn(turn, coded).filter((one) => one.codeId === codeId)
  const own = here.filter(({ memberId }) => memberId === member.memberId)
  return { transcript, turn, code, here, own }
}

/** Without a code there is nothing to talk through: the turn itself is shown. */
async function leadToTranscript(c: StudyRequest) {
  const transcript = await readyOne(c)
  if (!transcript) return c.notFound()
  const key = { studyId: c.var.study.studyId, transcriptId: transcript.transcriptId }
  return c.redirect(studyUrls.transcript(c.var.area, key), 303)
}

type Found = NonNullable<Awaited<ReturnType<typeof ofAddress>>>

async function disagreementPage(c: StudyRequest, found: Found, form: Drafted) {
  const { area, study, member, db } = c.var
  const { transcript, turn, code, here } = found
  const all = await memosOf(db, study.studyId, member.memberId)
  const ids = new Set(here.map(({ codingId }) => codingId))
  const memos = all.filter(({ codingId }) => codingId && ids.has(codingId))
  const options = { transcript, turn, code, codings: here, memos, mayCode: does(member, ...coders) }
  return page(
    c,
    <DisagreementPage {...{ area, study, member, form, ...options }} />,
    statusOf(form),
  )
}
