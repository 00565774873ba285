// A thread for tests: it does as it is told.
import { Problem } from '../problem.ts'
import { answer } from './answer.ts'

await answer(
  async (asked: { twice?: number; fails?: string; problem?: string; ends?: boolean }) => {
    if (asked.fails) throw new TypeError(asked.fails)
    if (asked.problem) throw new Problem(asked.problem)
    if (asked.ends) process.exit()
    if (asked.twice !== undefined) return new Map([['twice', asked.twice * 2]])
    for (;;);
  },
)
