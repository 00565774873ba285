import type { InvitationKinds } from '#accounts'
import { listingInvitation } from '#directory'
import { workerInvitation } from '#providers'

/** What a link that works once can invite to, and what accepting it does. */
export const invitations: InvitationKinds = {
  listing: listingInvitation,
  worker: workerInvitation,
}
