import type { Db } from '../../platform/db/db.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { ImportOf } from './imports.ts'

/** Has an import read, or brought in, once. Two at a time, whosever: others' jobs never wait for them. */
export function enqueueImport(
  db: Db<'directory'>,
  task: 'read-import' | 'apply-import',
  { areaId, importId }: ImportOf,
): Promise<void> {
  const queue = `imports ${Number.parseInt(areaId.at(-1)!, 16) % 2}`
  return enqueue(db, task, { importId }, { key: `${task}:${areaId}:${importId}`, queue })
}
