import type { MemberRole } from '../study/study.ts'

/** Who reads what was said. Co-researchers read quotes and findings, on pages of their own. */
export const readers: MemberRole[] = ['lead', 'keeper', 'researcher', 'coder']

/** Who codes it, and writes the codebook. */
export const coders: MemberRole[] = ['lead', 'researcher', 'coder']
