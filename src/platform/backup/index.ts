// Backup and restore: one file that holds everything, or one area, in a form that any PostgreSQL
// from 15 on takes back. docs/decisions/0006-backup-by-copy.md says why it is so.
export { backup } from './backup.ts'
export type { Tell } from './backup.ts'
export { restore } from './restore.ts'
export type { Manifest } from './manifest.ts'
