import type { Hono } from 'hono'
import { check, filled, statusOf } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { uuid } from '../../../platform/db/new-id.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { does, frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { consents, tookBackAll } from '../consent/standing.ts'
import { forCollectors, forGatherers, forKeepers } from '../who-gathers.ts'
import { identities, saveIdentity } from './identities.ts'
import { IdentityPage, identitySchema } from './identity-page.tsx'
import { nextCode, participantSchema } from './participant-form.ts'
import { ParticipantFormPage } from './participant-form-page.tsx'
import { ParticipantPage } from './participant-page.tsx'
import { ParticipantsPage } from './participants-page.tsx'
import { saveParticipant } from './save-participant.ts'

/** Who takes part, by codes; who they are, for who keeps the key. */
export function mountParticipants(app: Hono<StudyEnv>): void {
  app.get(studyUrls.participants.pattern, forGatherers, async (c) => {
    const { db, study, member } = c.var
    const data = await readStudy(db, study.studyId, [
      ...(['study', 'participant', 'organisation', 'consent', 'withdrawal'] as const),
    ])
    const named = await identities(db, study.studyId)
    const mayAdd = does(member, 'lead', 'keeper', 'researcher')
    return page(c, <ParticipantsPage {...{ ...frameOf(c), data, mayAdd }} known={named} />)
  })

  app.get(studyUrls.addParticipant.pattern, forCollectors, async (c) => {
    const { participant } = await known(c)
    const code = nextCode(participant.map((one) => one.code))
    return formPage(c, 'Add a participant', await typedBefore(c, filled({ code })))
  })

  app.post(studyUrls.addParticipant.pattern, forCollectors, (c) => save(c, 'Add a participant'))

  app.get(studyUrls.changeParticipant.pattern, forCollectors, async (c) => {
    const found = await participantOf(c)
    if (!found) return c.notFound()
    const { code, kind, organisationId, caseGroup, participantId } = found
    const before = filled({
      ...{ code, kind, participantId },
      organisationId: organisationId ?? '',
      caseGroup: caseGroup ?? '',
    })
    return formPage(c, `Change ${code}`, await typedBefore(c, before))
  })

  app.post(studyUrls.changeParticipant.pattern, forCollectors, async (c) => {
    const found = await participantOf(c)
    return found ? save(c, `Change ${found.code}`, found.participantId) : c.notFound()
  })

  app.get(studyUrls.participant.pattern, forGatherers, async (c) => {
    const { db, study } = c.var
    const data = await readStudy(db, study.studyId, [
      ...(['study', 'participant', 'organisation', 'consent', 'withdrawal', 'instrument'] as const),
      ...(['interview', 'interviewed', 'response', 'report'] as const),
    ])
    const participant = data.participant.find(
      (one) => one.participantId === uuid(c.req.param('participantId')),
    )
    if (!participant) return c.notFound()
    const identity = (await identities(db, study.studyId)).get(participant.participantId)
    const isNotKept = c.req.query('taken') === 'back'
    const options = { ...frameOf(c), data, participant, identity, isNotKept }
    return page(c, <ParticipantPage {...options} />)
  })

  app.get(studyUrls.identity.pattern, forKeepers, async (c) => {
    const participant = await participantOf(c)
    if (!participant) return c.notFound()
    const all = await identities(c.var.db, c.var.study.studyId)
    const { name = '', contact = '' } = all.get(participant.participantId) ?? {}
    const form = filled({ name, contact })
    return page(c, <IdentityPage {...{ ...frameOf(c), participant, form }} />)
  })

  app.post(studyUrls.identity.pattern, forKeepers, async (c) => {
    const participant = await participantOf(c)
    if (!participant) return c.notFound()
    const { area, db, study, typed } = c.var
    const { standing } = consents(await known(c))
    if (tookBackAll(standing(participant.participantId))) {
      const errors = {
        name: 'She has taken back all of her consent: who she is isn’t kept any more',
      }
      const form = { typed, errors }
      return page(c, <IdentityPage {...{ ...frameOf(c), participant, form }} />, statusOf(form))
    }
    const checked = check(identitySchema, typed)
    if (!checked.ok) {
      const { form } = checked
      return page(c, <IdentityPage {...{ ...frameOf(c), participant, form }} />, statusOf(form))
    }
    const { participantId } = participant
    await saveIdentity(db, study.studyId, { participantId, ...checked.value })
    return c.redirect(studyUrls.participant(area, { ...study, participantId }), 303)
  })
}

function known({ var: { db, study } }: StudyRequest) {
  return readStudy(db, study.studyId, [
    ...(['organisation', 'participant', 'benchmark'] as const),
    ...(['study', 'consent', 'withdrawal'] as const),
  ])
}

async function participantOf(c: StudyRequest) {
  const participantId = uuid(c.req.param('participantId'))
  const { participant } = await known(c)
  return participant.find((one) => one.participantId === participantId)
}

async function formPage(c: StudyRequest, title: string, form: Drafted) {
  const data = await known(c)
  const options = { ...frameOf(c), title, form, data }
  return page(c, <ParticipantFormPage {...options} />, statusOf(form))
}

/** @param participantId of one who is there already; else the form says the new one’s. */
async function save(c: StudyRequest, title: string, participantId?: string) {
  const { area, db, study, typed } = c.var
  const said = participantId ? { ...typed, participantId: [participantId] } : typed
  const checked = check(participantSchema(await known(c)), said)
  if (!checked.ok) return formPage(c, title, stillTyped(c, checked.form))
  await saveParticipant(db, study.studyId, checked.value)
  await typedIsSaved(c)
  return c.redirect(studyUrls.participant(area, { ...study, ...checked.value }), 303)
}
