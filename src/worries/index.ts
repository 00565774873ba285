// Worries: somebody says that a person may come to harm, and those named for safeguarding read it.
export { mountWorries } from './routes.tsx'
export { worryRounds, worryTasks } from './rounds.ts'
export { worryLinks } from './worry-links.ts'
