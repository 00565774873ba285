import type { Hono } from 'hono'
import { z } from 'zod'
import { versions } from '../../platform/web/easy-read/index.ts'
import { check, emptyForm, statusOf } from '../../platform/web/forms.ts'
import { studyUrls } from '../../study-urls.ts'
import { readSnapshot } from '../bundle/read-study.ts'
import type { StudyTable } from '../bundle/study-data.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../drafts/typed.ts'
import { findingsOf } from '../find/findings.ts'
import { onlyFor, type StudyEnv, type StudyRequest } from '../study/in-study.ts'
import { EasyVerdictPage } from './easy-verdict-page.tsx'
import { EasyVerdictsPage } from './easy-verdicts-page.tsx'
import { saveVerdict } from './save-verdict.ts'
import { nextToSay, says, thingsToSay, type Thing } from './things.ts'
import { VerdictPage } from './verdict-page.tsx'
import { VerdictsPage, verdictUrl } from './verdicts-page.tsx'

const read: StudyTable[] = [
  ...(['study', 'participant', 'consent', 'withdrawal', 'transcript', 'turn'] as const),
  ...(['finding', 'quote', 'verdict'] as const),
]

const schema = z.object({
  says: z.enum(says, 'Press one of the buttons below'),
  why: z.string().trim().max(2000, 'Use 2000 characters or fewer'),
  /** As its words were when she was shown them. */
  read: z.string().max(100).catch(''),
})

/** What co-researchers, and others of the team, say of findings and quotes. */
export function mountVerdicts(app: Hono<StudyEnv>): void {
  const team = onlyFor('co_researcher', 'lead', 'researcher', 'coder')

  app.get(studyUrls.verdicts.pattern, team, async (c) => {
    const { area, study, member } = c.var
    const options = { area, study, member, things: await thingsOf(c) }
    return versions(c, <VerdictsPage {...options} />, <EasyVerdictsPage {...options} />)
  })

  app.get(studyUrls.verdict.pattern, team, async (c) => {
    const things = await thingsOf(c)
    const thing = askedOf(c, things)
    return thing ? verdictPage(c, things, thing, await typedBefore(c, emptyForm)) : c.notFound()
  })

  app.post(studyUrls.verdict.pattern, team, async (c) => {
    const { area, study, member, db, typed } = c.var
    const things = await thingsOf(c)
    const thing = askedOf(c, things)
    if (!thing) return c.notFound()
    const checked = check(schema, typed)
    if (!checked.ok) return verdictPage(c, things, thing, stillTyped(c, checked.form))
    if (checked.value.read !== thing.changedAt) {
      const errors = { says: 'Read this again before you say if it fits' }
      return verdictPage(c, things, thing, stillTyped(c, { typed, errors }))
    }
    const by = { studyId: study.studyId, memberId: member.memberId }
    const { says: said, why } = checked.value
    await saveVerdict(db, { ...by, ...thing, says: said, why })
    await typedIsSaved(c)
    const next = nextToSay(things, thing)
    return c.redirect(
      next ? verdictUrl(area, study, next) : studyUrls.verdicts(area, { studyId: study.studyId }),
      303,
    )
  })
}

async function thingsOf(c: StudyRequest): Promise<Thing[]> {
  const { study, member, db } = c.var
  const { data } = await readSnapshot(db, study.studyId, read)
  return thingsToSay(findingsOf(data), data, member.memberId)
}

/** A quote whose consent was taken back is no longer there. */
function askedOf(c: StudyRequest, things: readonly Thing[]): Thing | undefined {
  const { thing: kind, thingId } = c.req.param() as { thing?: string; thingId?: string }
  return things.find((one) => one.kind === kind && one.thingId === thingId)
}

function verdictPage(c: StudyRequest, things: readonly Thing[], thing: Thing, form: Drafted) {
  const { area, study, member } = c.var
  const options = {
    ...{ area, study, member, thing, form, of: things.length, place: things.indexOf(thing) + 1 },
  }
  return versions(c, <VerdictPage {...options} />, <EasyVerdictPage {...options} />, statusOf(form))
}
