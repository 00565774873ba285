// Accounts: who signs in, on which devices.
export { accountOf, accountsWith, addAccount, emailsOf, type Account } from './account.ts'
export { heldOfAccount } from './held/held-of-account.ts'
export {
  accountErasures,
  accountErasureSchema,
  eraseAccount,
  type AccountErasure,
} from './leaving/erase-account.ts'
export type { Leaving } from './leaving/routes.tsx'
export { accountRounds, accountTasks } from './forget.ts'
export {
  endInvitation,
  endInvitationsAbout,
  invite,
  type Invitation,
  type InvitationKind,
} from './invitations/invitation.ts'
export type { AccountLink } from './account-page.tsx'
export type { InvitationKinds } from './invitations/routes.tsx'
export { endRole, giveRole, roleHolders, roles, type Role } from './roles/roles.ts'
export { mountAccounts } from './routes.tsx'
export type { Standing } from './sessions/session.ts'
export { signedInOnly } from './signed-in.ts'
export { whoAsks } from './who-asks.ts'
