import type { InvitationKinds } from '#accounts'

/** What a link that works once can invite to, and what accepting it does. */
export const invitations: InvitationKinds = {}
