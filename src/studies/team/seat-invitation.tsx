import { z } from 'zod'
import type { Described, InvitationKinds, Refused } from '#accounts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { studyUrls } from '../../study-urls.ts'
import { memberRoles, study } from '../study/study.ts'
import { takeSeat } from './save-member.ts'
import { team } from './team.ts'

const doesSchema = z.object({ studyId: z.guid(), memberId: z.guid() })
type Does = z.infer<typeof doesSchema>

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
