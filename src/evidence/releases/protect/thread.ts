// The thread in which it is worked out what may be shown.
import { openProgrammes } from '../../../platform/solver/programme.ts'
import { answer } from '../../../platform/threads/answer.ts'
import { protectFamilies, type Family } from './families.ts'

await answer(async (families: Family[]) => protectFamilies(families, await openProgrammes()))
