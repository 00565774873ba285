import type { Hono } from 'hono'
import { inviteAnew, takeBackInvitations } from '#accounts'
import { absolute } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { check, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { notStored } from '../../platform/web/security.ts'
import { studyUrls } from '../../study-urls.ts'
import { urls } from '../../urls.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../drafts/typed.ts'
import { frameOf, onlyFor, type StudyEnv, type StudyRequest } from '../study/in-study.ts'
import { memberForm, memberSchema } from './member-form.ts'
import { mountPayments } from './payments/routes.tsx'
import { endSeat, saveMember } from './save-member.ts'
import { mountSchedule } from './schedule/routes.tsx'
import { MemberLinkPage, TeamMemberPage, TeamPage } from './team-pages.tsx'
import { lastOne, team, type TeamMember } from './team.ts'
import { mountTraining } from './training/routes.tsx'

/** Who is in the team, what they have learnt, when they go where, and what they are paid. */
export function mountTeam(app: Hono<StudyEnv>, installation: Installation): void {
  const { pattern } = studyUrls.teamMember

  app.get(studyUrls.team.pattern, async (c) => {
    const all = await team(c.var.db, c.var.study.studyId)
    return page(c, <TeamPage {...frameOf(c)} all={all} />)
  })

  app.use(pattern, onlyFor('lead'), notStored as never)

  app.get(pattern, (c) =>
    withMember(c, async (_all, one) => show(c, await typedBefore(c, memberForm(one)), one)),
  )

  app.post(pattern, (c) =>
    withMember(c, (all, one) => {
      const pressed = c.var.typed.do?.[0]
      if (one && pressed === 'link') return giveLink(c, installation, one)
      if (one && pressed === 'end') return end(c, all, one)
      return save(c, installation, { all, one })
    }),
  )

  mountTraining(app)
  mountPayments(app)
  mountSchedule(app)
}

/** The member of the address, or none for `new`; who has left is there no longer. */
async function withMember(
  c: StudyRequest,
  answer: (all: TeamMember[], one?: TeamMember) => Promise<Response>,
): Promise<Response> {
  const all = await team(c.var.db, c.var.study.studyId)
  const memberId = c.req.param('memberId')
  if (memberId === 'new') return answer(all)
  const one = all.find((other) => other.memberId === uuid(memberId) && !other.endedAt)
  return one ? answer(all, one) : c.notFound()
}

function show(c: StudyRequest, form: Drafted, one?: TeamMember) {
  return page(c, <TeamMemberPage {...{ ...frameOf(c), one, form }} />, statusOf(form))
}

async function save(
  c: StudyRequest,
  installation: Installation,
  { all, one }: { all: TeamMember[]; one?: TeamMember },
): Promise<Response> {
  const { area, db, study, typed } = c.var
  const { studyId } = study
  const mend = (form: Form) => show(c, stillTyped(c, form), one)
  const checked = check(memberSchema, typed)
  if (!checked.ok) return mend(checked.form)
  const { id, ...said } = checked.value
  const memberId = one?.memberId ?? id
  const lacking = lastOne(all, memberId, said.roles)
  if (lacking) return mend({ typed, errors: { roles: lacking } })
  await saveMember(db, studyId, { memberId, ...said })
  await typedIsSaved(c)
  if (one) return c.redirect(studyUrls.team(area, { studyId }), 303)
  const added = (await team(db, studyId)).find((other) => other.memberId === memberId)!
  return giveLink(c, installation, added)
}

/** A link is shown once, on the page that answers the button. Who has said yes needs none. */
async function giveLink(
  c: StudyRequest,
  installation: Installation,
  one: TeamMember,
): Promise<Response> {
  const { area, study } = c.var
  const { studyId } = study
  if (one.isSeated) return c.redirect(studyUrls.team(area, { studyId }), 303)
  const does = { studyId, memberId: one.memberId }
  const { secret } = await inviteAnew(c, { kind: 'study_seat', does })
  const link = absolute(installation, area, urls.invitation(area, { secret }))
  return page(c, <MemberLinkPage {...{ ...frameOf(c), one, link }} />)
}

async function end(c: StudyRequest, all: TeamMember[], one: TeamMember): Promise<Response> {
  const { area, db, study } = c.var
  const { studyId } = study
  const lacking = lastOne(all, one.memberId, [])
  if (lacking) return show(c, { ...memberForm(one), errors: { end: lacking } }, one)
  await endSeat(db, studyId, one.memberId)
  const does = { studyId, memberId: one.memberId }
  await takeBackInvitations(c, { kind: 'study_seat', does })
  return c.redirect(studyUrls.team(area, { studyId }), 303)
}
