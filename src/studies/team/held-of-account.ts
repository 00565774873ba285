import type { HeldItem, HeldPart } from '#areas'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { dateWords, isoDate, money } from '../../platform/i18n/words.ts'
import { asMember, asSeated, type StudyDb } from '../apart.ts'
import { memberRoles, seats, study, type MemberRole } from '../study/study.ts'
import { payments } from './payments/payments.ts'
import { endSeat } from './save-member.ts'
import { lastOne, team } from './team.ts'
import { trainings } from './training/training.ts'

/** What studies hold of an account: a part for each, for each has somebody of its own who answers for it. */
export async function seatsHeld(db: WholeTransaction, accountId: string): Promise<HeldPart[]> {
  const own = await asSeated(db, [], (apart) => allSeats(apart, accountId))
  const parts: HeldPart[] = []
  for (const { studyId, memberId } of own) {
    const part = await asMember(db, { studyId }, (apart) => partOf(apart, { studyId, memberId }))
    if (part) parts.push(part)
  }
  return parts
}

/** Studies that nobody would lead, or keep the key of, without her: what has to be done first. */
export async function ledAlone(db: WholeTransaction, accountId: string): Promise<string[]> {
  const first: string[] = []
  for (const { studyId, memberId } of await seats(db, accountId)) {
    const lacking = lastOne(await team(db, studyId), memberId, [])
    const found = await study(db, studyId)
    if (lacking && found) first.push(`You help with the study “${found.title}”. ${lacking}.`)
  }
  return first
}

/** She opens no study any more; what she wrote there stays, in the name that the team calls her. */
export async function endSeatsOfAccount(db: WholeTransaction, accountId: string): Promise<void> {
  for (const { studyId, memberId } of await seats(db, accountId))
    await endSeat(db, studyId, memberId)
}

/** Those that have ended, too. */
function allSeats(db: StudyDb, accountId: string) {
  return db
    .selectFrom('studies.seat')
    .select(['study_id as studyId', 'member_id as memberId'])
    .where('account_id', '=', accountId)
    .orderBy('given_at')
    .orderBy('study_id')
    .execute()
}

async function partOf(
  db: StudyDb,
  { studyId, memberId }: { studyId: string; memberId: string },
): Promise<HeldPart | undefined> {
  const found = await study(db, studyId)
  const own = (await team(db, studyId)).find((one) => one.memberId === memberId)
  if (!found || !own) return undefined
  const trained = (await trainings(db, studyId)).filter((one) => one.memberId === memberId)
  const paid = await payments(db, studyId, memberId)
  const items: HeldItem[] = [
    {
      'Called there': own.name,
      Does: own.roles.map((role: MemberRole) => memberRoles[role]),
      Since: own.joinedAt,
      Ended: own.endedAt,
    },
    ...trained.map(({ what, heldOn }) => ({ Training: what, On: dateWords(heldOn) })),
    ...paid.map(({ what, pence, dueOn, paidOn }) => ({
      Payment: `${money(pence)} for ${what}`,
      Due: dateWords(dueOn),
      Paid: paidOn ? dateWords(paidOn) : null,
    })),
  ]
  const until = found.keptUntil ? dateWords(found.keptUntil, isoDate(new Date())) : undefined
  return {
    part: 'study_seats',
    title: `Your place in the study “${found.title}”`,
    why: 'So that the team of a study knows who does what, and what each is owed (contract).',
    controller: { named: found.controller },
    kept: until ? `Until ${until}, with the study.` : 'As long as the study is kept.',
    items,
    from: ['studies.seat', 'studies.member', 'studies.training', 'studies.payment'],
  }
}
