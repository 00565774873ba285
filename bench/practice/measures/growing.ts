import { urls } from '../../../src/urls.ts'
import { milliseconds, timed, timingOf, type Timing } from '../../measures/timing.ts'
import type { County } from '../county.ts'
import { sendOne } from './saving.ts'

export interface Grown {
  name: string
  clients: number
  few: Timing
  many: Timing
}

/** From here on, so that each record is of another enterprise's hour than those before. */
const firstNumber = 1_000_000

/**
 * *Today* and saving in a county with few visits and in one with many. Each client asks the one and
 * the other in turn, so that what else the machine does falls on both.
 */
export async function timeGrowth(
  few: County,
  many: County,
  requests: number,
  tell: (words: string) => void,
): Promise<Grown[]> {
  let number = firstNumber
  const today = async (county: County, which: number) => {
    const { token } = county.enterprises[which % county.enterprises.length]!
    await county.phones.open(urls.today(county.area, {}), token)
  }
  const ways = [
    { name: 'Today', one: today },
    { name: 'saving a visit', one: sendOne },
  ]
  const results: Grown[] = []
  for (const clients of [1, 16])
    for (const { name, one } of ways) {
      tell(`${clients}: ${name}`)
      const both = async (count: number) => {
        const times = { few: [] as number[], many: [] as number[] }
        const began = performance.now()
        await timed(Array.from({ length: count }), clients, async () => {
          const which = number++
          times.few.push(await milliseconds(() => one(few, which)))
          times.many.push(await milliseconds(() => one(many, which)))
          return 0
        })
        return { times, whole: performance.now() - began }
      }
      await both(requests / 8)
      const { times, whole } = await both(requests)
      results.push({
        ...{ name, clients },
        few: timingOf(times.few, whole),
        many: timingOf(times.many, whole),
      })
    }
  return results
}
