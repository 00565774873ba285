// Jobs: work that is enqueued in the transaction that causes it, and rounds that every area gets
// each day or month. graphile-worker runs both in this process; what is done each minute needs no queue.
export { eachMinute } from './each-minute.ts'
export { enqueue } from './enqueue.ts'
export type { EnqueueOptions, JobDetails } from './enqueue.ts'
export type { Round } from './rounds.ts'
export { longTask, task } from './task.ts'
export type { Job, LongJob, Task, Tasks } from './task.ts'
export { startWorker } from './worker.ts'
export type { Worker } from './worker.ts'
