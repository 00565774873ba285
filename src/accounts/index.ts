// Accounts: who signs in, on which devices.
export {
  accountOf,
  accountsNamed,
  accountsWith,
  addAccount,
  chooseEasyRead,
  emailsOf,
  howToReach,
  isOrSharesEmail,
  type Account,
} from './account.ts'
export { endWaysIn } from './brought-back.ts'
export { maskedEmail } from './emails/masked-email.ts'
export { recoverAccount } from './emails/recover-account.ts'
export { mountSiteEasyRead } from './easy-read/routes.ts'
export { accountRounds, accountTasks } from './forget.ts'
export { heldOfAccount } from './held/held-of-account.ts'
export {
  accountErasures,
  accountErasureSchema,
  eraseAccount,
  type AccountErasure,
} from './leaving/erase-account.ts'
export type { Leaving } from './leaving/routes.tsx'
export {
  acceptInvitation,
  endInvitation,
  endInvitationsAbout,
  invitationAt,
  invite,
  type Invitation,
  type InvitationKind,
} from './invitations/invitation.ts'
export { inviteAnew, takeBackInvitations } from './invitations/invite-anew.ts'
export type { AccountLink } from './account-page.tsx'
export type { Described, InvitationKinds, Refused } from './invitations/routes.tsx'
export {
  endRole,
  giveRole,
  roleHolders,
  roles,
  rolesOf,
  type Role,
  type RoleHolder,
} from './roles/roles.ts'
export { mountAccounts } from './routes.tsx'
export { deviceWords } from './sessions/device.ts'
export type { Standing } from './sessions/session.ts'
export { signedInOnly } from './signed-in.tsx'
export { hashOf, newSecret } from './secret.ts'
export { whoAsks } from './who-asks.ts'
