import type { Hono } from 'hono'
import { uuid } from '../../../platform/db/new-id.ts'
import { check, emptyForm, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { forGatherers } from '../who-gathers.ts'
import { consentSchema, withdrawalSchema } from './consent-form.ts'
import { ConsentPage } from './consent-page.tsx'
import { EasyInformationPage } from './easy-information-page.tsx'
import { recordConsent, recordWithdrawal } from './record-consent.ts'
import { consentTo } from './standing.ts'
import { WithdrawalPage } from './withdrawal-page.tsx'

/** What somebody decides about taking part, and taking it back. */
export function mountConsent(app: Hono<StudyEnv>): void {
  // Only there in Easy Read: it is for everybody who is asked.
  app.get(studyUrls.aboutStudy.pattern, (c) =>
    page(c, <EasyInformationPage {...frameOf(c)} />, 200, true),
  )

  app.get(studyUrls.consent.pattern, forGatherers, async (c) => {
    const participant = await participantOf(c)
    return participant ? consentPage(c, participant, await typedBefore(c, emptyForm)) : c.notFound()
  })

  app.post(studyUrls.consent.pattern, forGatherers, async (c) => {
    const participant = await participantOf(c)
    if (!participant) return c.notFound()
    const { area, db, study, typed } = c.var
    const checked = check(consentSchema(study), typed)
    if (!checked.ok) return consentPage(c, participant, stillTyped(c, checked.form))
    await recordConsent(db, of(c, participant), checked.value)
    await typedIsSaved(c)
    return c.redirect(studyUrls.participant(area, { ...study, ...participant }), 303)
  })

  app.get(studyUrls.withdrawal.pattern, forGatherers, async (c) => {
    const participant = await participantOf(c)
    return participant ? withdrawalPage(c, participant, emptyForm) : c.notFound()
  })

  app.post(studyUrls.withdrawal.pattern, forGatherers, async (c) => {
    const participant = await participantOf(c)
    if (!participant) return c.notFound()
    const { area, db, study, typed } = c.var
    const said = typed.all?.[0] === 'yes' ? { ...typed, stops: [...consentTo] } : typed
    const checked = check(withdrawalSchema, said)
    if (!checked.ok) return withdrawalPage(c, participant, checked.form)
    await recordWithdrawal(db, of(c, participant), checked.value)
    return c.redirect(studyUrls.participant(area, { ...study, ...participant }), 303)
  })
}

interface Participant {
  participantId: string
  code: string
}

function of({ var: { study, member } }: StudyRequest, { participantId }: Participant) {
  return { studyId: study.studyId, memberId: member.memberId, participantId }
}

/** The participant of the address. */
export async function participantOf(c: StudyRequest): Promise<Participant | undefined> {
  const { db, study } = c.var
  const participantId = uuid(c.req.param('participantId'))
  if (!participantId) return undefined
  return db
    .selectFrom('studies.participant')
    .select(['participant_id as participantId', 'code'])
    .where('study_id', '=', study.studyId)
    .where('participant_id', '=', participantId)
    .executeTakeFirst()
}

function consentPage(c: StudyRequest, participant: Participant, form: Drafted) {
  return page(c, <ConsentPage {...{ ...frameOf(c), participant, form }} />, statusOf(form))
}

function withdrawalPage(c: StudyRequest, participant: Participant, form: Form) {
  return page(c, <WithdrawalPage {...{ ...frameOf(c), participant, form }} />, statusOf(form))
}
