import type { InvitationKinds, Refused } from '#accounts'
import { uuid } from '../../platform/db/new-id.ts'
import { urls } from '../../urls.ts'
import { NameIn } from '../../platform/web/easy-read/index.ts'
import { EasyClaimWords, EasyHasAnother, EasyNotHers } from './easy-claim-words.tsx'
import type { Providers } from '../from-above.ts'
import { standingClaim } from './trusted.ts'
import { claimRecord } from './claim-record.ts'

/** What a link to claim a record on paper says, and does. */
export const claimInvitation = (
  providers: Providers,
): NonNullable<InvitationKinds['paper_record']> => ({
  async describe(c, { does, invitationId }) {
    const { area, db } = c.var
    const ids = idsIn(does)
    const of = ids && { areaId: area.areaId, ...ids, invitationId }
    const claim = of && (await standingClaim(db, providers, of))
    if (!claim) return undefined
    const name = claim.nameSaid
    const title = `The record of ${name}`
    return {
      title,
      words: [
        `Are you ${claim.nameSaid}? Then this record is about you, and yours from now on.`,
        'Until now it was kept on paper. You can read it, write in it, and choose who else may see it.',
      ],
      easyTitle: <NameIn text={title} name={name} />,
      easy: <EasyClaimWords name={name} />,
      button: 'Yes, this is my record',
    }
  },

  async accept(c, { does, invitationId }, accountId) {
    const { area, db } = c.var
    const ids = idsIn(does)
    if (!ids) return undefined
    const take = { areaId: area.areaId, ...ids, invitationId, accountId }
    const taken = await claimRecord(db, providers, take)
    if (taken === 'has another') return hasAnother(area.scheme.coordinatorName)
    if (taken === 'not hers') return notHers
    return taken && urls.access(area, { personId: ids.personId })
  },
})

const notHers: Refused = {
  easy: <EasyNotHers />,
  title: 'This link is for the person herself or himself',
  words: [
    'You keep this record for them, or have seen who they are. Give the link to them: it still works.',
    'Or you share an email address with who does. Is it your own record? Then sign in with an address that only you use.',
  ],
}

const hasAnother = (coordinator: string): Refused => ({
  easy: <EasyHasAnother coordinator={coordinator} />,
  title: 'You have a record of your own already',
  words: [
    'We can’t put two records together yet, so nothing was changed. The link still works.',
    `Ask ${coordinator} what to do. Until then, what is on paper stays with those who keep it.`,
  ],
})

function idsIn(does: Record<string, unknown>) {
  const [personId, claimId] = [uuid(String(does.personId)), uuid(String(does.claimId))]
  return personId && claimId ? { personId, claimId } : undefined
}
