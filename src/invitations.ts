import type { InvitationKinds } from '#accounts'
import { listingInvitation } from '#directory'
import { claimInvitation, supporterInvitation } from '#people'
import { providersKnown } from './held.ts'
import { workerInvitation } from '#providers'
import { studySeatInvitation } from '#studies'

/** What a link that works once can invite to, and what accepting it does. */
export const invitations: InvitationKinds = {
  supporter: supporterInvitation,
  paper_record: claimInvitation(providersKnown),
  listing: listingInvitation,
  worker: workerInvitation,
  study_seat: studySeatInvitation,
}
