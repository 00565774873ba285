import type { InvitationKinds } from '#accounts'
import { claimInvitation, supporterInvitation } from '#people'

/** What a link that works once can invite to, and what accepting it does. */
export const invitations: InvitationKinds = {
  supporter: supporterInvitation,
  paper_record: claimInvitation,
}
