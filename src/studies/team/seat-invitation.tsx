import { z } from 'zod'
import {
  endInvitationsTo,
  invite,
  type Described,
  type InvitationKinds,
  type Refused,
} from '#accounts'
import { rule } from '#areas'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { studyUrls } from '../../study-urls.ts'
import type { StudyRequest } from '../study/in-study.ts'
import { memberRoles, study } from '../study/study.ts'
import { takeSeat } from './save-member.ts'
import { team } from './team.ts'

const doesSchema = z.object({ studyId: z.guid(), memberId: z.guid() })
type Does = z.infer<typeof doesSchema>

/** Makes a link by which a member says yes; one that was made before no longer works. @returns its secret. */
export function inviteMember(c: StudyRequest, does: Does): Promise<string> {
  const { areaId } = c.var.area
  return asOwner(c.var.db, async (db) => {
    await endInvitationsTo(db, areaId, { kind: 'study_seat', does: { ...does } })
    return invite(db, {
      ...{ areaId, invitationId: newId(), kind: 'study_seat', does: { ...does } },
      by: `account:${c.var.account!.accountId}`,
      days: await rule(db, areaId, 'invitation_valid_for'),
    })
  })
}

/** Her link leads nowhere any more. */
export function takeBackSeat(c: StudyRequest, does: Does): Promise<void> {
  return asOwner(c.var.db, (db) =>
    endInvitationsTo(db, c.var.area.areaId, { kind: 'study_seat', does: { ...does } }),
  )
}

/** A place in the team of a study. */
export const studySeatInvitation: NonNullable<InvitationKinds['study_seat']> = {
  async describe(c, { does }) {
    const asked = await askedOf(c.var.db, doesSchema.parse(does))
    return asked && described(asked)
  },
  async accept(c, { does }, accountId) {
    const ids = doesSchema.parse(does)
    if (!(await askedOf(c.var.db, ids))) return undefined
    if (!(await takeSeat(c.var.db, { ...ids, accountId }))) return alreadyIn
    return studyUrls.study(c.var.area, { studyId: ids.studyId })
  },
}

const alreadyIn: Refused = {
  title: 'You are in this team already',
  words: ['This link is for somebody else. It still works for them.'],
  easy: (
    <>
      <Idea picture="person">This link is for somebody else.</Idea>
      <Idea picture="link">It still works for them.</Idea>
    </>
  ),
}

type Asked = NonNullable<Awaited<ReturnType<typeof askedOf>>>

/** The study and the member of a link, who has not said yes yet. As the owner. */
async function askedOf(db: WholeTransaction, { studyId, memberId }: Does) {
  const found = await study(db, studyId)
  const member = (await team(db, studyId)).find((one) => one.memberId === memberId)
  return found && member && !member.endedAt && !member.isSeated
    ? { study: found, member }
    : undefined
}

function described({ study: { title, controller, contact }, member }: Asked): Described {
  return {
    title: `Help with the study “${title}”`,
    words: [
      `${controller} answers for this study. You can reach them at ${contact}.`,
      `They call you ${member.name}. What you do: ${member.roles.map((role) => memberRoles[role].toLowerCase()).join('; ')}.`,
      'Say yes with an account of your own. You can stop at any time. What you wrote stays in the study.',
    ],
    easyTitle: (
      <>
        Help with <Name>{title}</Name>
      </>
    ),
    easy: (
      <>
        <Idea picture="list">This is a study.</Idea>
        <Idea picture="question">It wants to find something out.</Idea>
        <Idea picture="council">
          <Name>{controller}</Name> looks after it.
        </Idea>
        <Idea picture="phone">
          You can reach them: <Name>{contact}</Name>.
        </Idea>
        <Idea picture="name">
          They call you <Name>{member.name}</Name>.
        </Idea>
        <Idea picture="person">You say yes with your own account.</Idea>
        <HardWord word="account" />
        <Idea picture="leave">You can stop at any time.</Idea>
        <Idea picture="pencil">What you wrote stays in the study.</Idea>
      </>
    ),
    button: 'Yes, I will',
  }
}
