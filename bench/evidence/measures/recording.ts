import { milliseconds, oneAfterTheOther, type Timing } from '../../measures/timing.ts'
import type { County } from '../../practice/county.ts'
import { sendOne } from '../../practice/measures/saving.ts'

export interface Recorded {
  few: { on: Timing; off: Timing }
  many: { on: Timing; off: Timing }
}

const turns = 8

/**
 * Saving a visit by its form, one after the other: with evidence and without it, with few visits in the
 * table and with many, in turns, so that what else the machine does falls on all.
 */
export async function timeRecording(
  few: County,
  many: County,
  records: number,
  tell: (words: string) => void,
): Promise<Recorded> {
  const times = { few: { on: [], off: [] }, many: { on: [], off: [] } } as Record<
    'few' | 'many',
    Record<'on' | 'off', number[]>
  >
  let number = 2_000_000
  for (let turn = -1; turn < turns; turn++)
    for (const evidence of ['on', 'off'] as const) {
      tell(`${turn + 1} of ${turns}: saving with evidence ${evidence}`)
      for (const county of [few, many]) await turnMarks(county, evidence)
      for (let count = 0; count < records / turns; count++, number++)
        for (const [which, county] of [
          ['few', few],
          ['many', many],
        ] as const) {
          const took = await milliseconds(() => sendOne(county, number))
          // The first turn warms.
          if (turn >= 0) times[which][evidence].push(took)
        }
    }
  for (const county of [few, many]) await turnMarks(county, 'on')
  const both = ({ on, off }: Record<'on' | 'off', number[]>) => ({
    on: oneAfterTheOther(on),
    off: oneAfterTheOther(off),
  })
  return { few: both(times.few), many: both(times.many) }
}

/** Off: nothing is marked to be counted, as if there were no evidence. */
async function turnMarks({ pool }: County, evidence: 'on' | 'off'): Promise<void> {
  const doing = evidence === 'on' ? 'enable' : 'disable'
  await pool.query(`alter table practice.visit ${doing} trigger marks_new`)
}
