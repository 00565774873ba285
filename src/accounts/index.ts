// Accounts: who signs in, on which devices.
export { accountOf, type Account } from './account.ts'
export { accountRounds, accountTasks } from './forget.ts'
export { accountsInRole, endRole, giveRole, type InRole, type Role } from './roles/roles.ts'
export { mountAccounts } from './routes.tsx'
export { hashOf, newSecret } from './secret.ts'
export { whoAsks } from './who-asks.ts'
