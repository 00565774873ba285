import { z } from 'zod'
import { accountOf, type Described, type InvitationKinds, type Refused } from '#accounts'
import type { AreaRequest } from '#areas'
import { HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { provider } from '../providers.ts'
import { acceptWork } from './accept-work.ts'
import { workers, workWords, type Worker } from './workers.ts'

const doesSchema = z.object({ providerId: z.guid(), workerId: z.guid() })
type Does = z.infer<typeof doesSchema>

/** Saying yes to work for an enterprise: it brings nothing of anybody's record. */
export const workerInvitation: NonNullable<InvitationKinds['worker']> = {
  async describe(c, { does }) {
    const asked = await askedOf(c, doesSchema.parse(does))
    if (!asked) return undefined
    const { name, worker, all } = asked
    const already = c.var.account && alreadyThere(all, c.var.account.accountId, name)
    return already ?? described(name, worker)
  },
  async accept(c, { does }, accountId) {
    const { areaId } = c.var.area
    const ids = doesSchema.parse(does)
    const asked = await askedOf(c, ids)
    const already = asked && alreadyThere(asked.all, accountId, asked.name)
    if (already) return already
    const account = await accountOf(c.var.db, accountId)
    if (!asked || !account || !(await acceptWork(c.var.db, { areaId, accountId, ...ids })))
      return {
        title: 'This can’t be done any more',
        words: ['Ask whoever gave you the link.'],
        easy: <Idea picture="speech">Ask whoever gave you the link.</Idea>,
      }
    return urls.work(c.var.area, { providerId: ids.providerId })
  },
}

function described(name: string, worker: Worker): Described {
  return {
    title: `Work with ${name}`,
    words: [
      `${name} says that you work there: ${worker.name}. ${worker.kind === 'owner' ? '' : workWords({ ...worker, kind: worker.kind })}.`,
      'Say yes with an account of your own. You can leave at any time.',
      'You see nothing of the people whom they support.',
    ],
    easyTitle: (
      <>
        Work with <Name>{name}</Name>
      </>
    ),
    easy: (
      <>
        <Idea picture="worker">
          <Name>{name}</Name> says that you work there.
        </Idea>
        <Idea picture="name">
          They call you <Name>{worker.name}</Name>.
        </Idea>
        <Idea picture="person">You say yes with your own account.</Idea>
        <HardWord word="account" />
        <Idea picture="leave">You can stop at any time.</Idea>
        <Idea picture="eye-closed">You see nothing of the people whom they support.</Idea>
      </>
    ),
    button: 'Yes, I work there',
  }
}

function alreadyThere(all: Worker[], accountId: string, name: string): Refused | undefined {
  const own = all.find((one) => one.accountId === accountId)
  if (!own) return undefined
  const there = own.kind === 'owner' ? `You look after ${name}` : `You work for ${name} already`
  return {
    title: there,
    words: ['This link is for somebody else. It still works for them.'],
    easy: (
      <>
        <Idea picture="person">This link is for somebody else.</Idea>
        <Idea picture="link">It still works for them.</Idea>
      </>
    ),
  }
}

/** The worker whom a link asks, who has not said yes yet. As the owner. */
async function askedOf(c: AreaRequest, { providerId, workerId }: Does) {
  const { area, db } = c.var
  const enterprise = await provider(db, area.areaId, providerId)
  if (!enterprise || enterprise.closedAt) return undefined
  const all = await workers(db, area.areaId, providerId)
  const worker = all.find((one) => one.workerId === workerId && !one.accountId)
  return worker && { name: enterprise.name, worker, all }
}
