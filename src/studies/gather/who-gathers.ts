import type { MiddlewareHandler } from 'hono'
import { onlyFor, type StudyEnv } from '../study/in-study.ts'
import type { MemberRole } from '../study/study.ts'

/** Who meets people: co-researchers lead interviews too. */
export const gatherers = ['lead', 'keeper', 'researcher', 'co_researcher'] as const

/** Who adds people and files, and keeps what is known of them. */
const collectors: MemberRole[] = ['lead', 'keeper', 'researcher']

export const forGatherers: MiddlewareHandler<StudyEnv> = onlyFor(...gatherers)
export const forCollectors: MiddlewareHandler<StudyEnv> = onlyFor(...collectors)
export const forKeepers: MiddlewareHandler<StudyEnv> = onlyFor('keeper')
