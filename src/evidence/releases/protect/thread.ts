// The thread in which it is worked out what may be shown.
import { openProgrammes } from '../../../platform/solver/programme.ts'
import { answer } from '../../../platform/threads/answer.ts'
import { publishFamilies } from '../families.ts'

await answer(async (asked: Parameters<typeof publishFamilies>[0]) =>
  publishFamilies(asked, await openProgrammes()),
)
