// Accounts: who signs in, on which devices.
export { accountOf, type Account } from './account.ts'
export { mountSiteEasyRead } from './easy-read/routes.ts'
export { accountRounds, accountTasks } from './forget.ts'
export { mountAccounts } from './routes.tsx'
export { whoAsks } from './who-asks.ts'
