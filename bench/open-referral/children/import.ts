// Brings a file in, as the command line does, in a process that says what it took.
import { runImport } from '#directory'
import { readSettings } from '../../../src/platform/config/settings.ts'
import { openDatabase } from '../../../src/platform/db/open-database.ts'
import { openFile } from '../../../src/platform/reading/index.ts'
import { answerParent } from '../../children/answer.ts'

export interface ToBringIn {
  areaId: string
  path: string
}

export interface BroughtIn {
  counts: Record<'added' | 'changed' | 'same' | 'left_out' | 'duplicate' | 'mended', number>
  steps: StepTaken[]
}

/** What a step of an import took. */
export interface StepTaken {
  step: 'Reading' | 'Comparing' | 'Bringing in'
  milliseconds: number
  /** Resident bytes of the process: in the middle of what was looked at, and at most. */
  memory: { middle: number; most: number }
}

answerParent({
  async bringIn({ areaId, path }: ToBringIn): Promise<BroughtIn> {
    const looked: { at: number; bytes: number }[] = []
    const look = () => looked.push({ at: Date.now(), bytes: process.memoryUsage.rss() })
    const looking = setInterval(look, 50)
    const { db, pool, close } = await openDatabase(readSettings())
    try {
      const began = Date.now()
      const run = { areaId, kind: 'open-referral', shown: true, isPreview: false } as const
      const { counts } = await runImport(
        db,
        { ...run, from: await openFile(path), tell: () => {} },
        async (result) => result,
      )
      look()
      const ended = Date.now()
      const { rows } = await pool.query<{ read_at: Date; planned_at: Date }>(
        'select read_at, planned_at from directory.import order by import_id desc limit 1',
      )
      const [read, planned] = [rows[0]!.read_at.getTime(), rows[0]!.planned_at.getTime()]
      const step = (name: StepTaken['step'], from: number, until: number): StepTaken => {
        const bytes = looked.filter(({ at }) => at >= from && at <= until).map((one) => one.bytes)
        const sorted = bytes.toSorted((a, b) => a - b)
        const memory = { middle: sorted[sorted.length >> 1] ?? NaN, most: sorted.at(-1) ?? NaN }
        return { step: name, milliseconds: until - from, memory }
      }
      const steps = [
        step('Reading', began, read),
        step('Comparing', read, planned),
        step('Bringing in', planned, ended),
      ]
      return { counts, steps }
    } finally {
      clearInterval(looking)
      await close()
    }
  },
})
