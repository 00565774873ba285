import { gunzipSync } from 'node:zlib'
import { urls } from '../../../src/urls.ts'
import { milliseconds, timingOf, type Timing } from '../../measures/timing.ts'
import type { County } from '../../practice/county.ts'
import { sendOne } from '../../practice/measures/saving.ts'

export interface Shown {
  /** From the moment at which a visit is saved until her page shows it. */
  untilShown: Timing
  /** Her page, when nothing has changed. */
  pages: { name: string; timing: Timing }[]
}

/** An owner's page: how soon it shows a new record, and how long it takes. */
export async function timeShowing(county: County, looks: number): Promise<Shown> {
  const { area, enterprises, phones } = county
  const open = async (which: number) => {
    const { providerId, token } = enterprises[which % enterprises.length]!
    const { body, headers } = await phones.open(urls.whatWeAdd(area, { providerId }), token)
    return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
  }
  const until: number[] = []
  const warm: number[] = []
  for (let look = 0; look < looks; look++) {
    const number = 3_000_000 + look
    const before = await open(number)
    await sendOne(county, number)
    let after = before
    until.push(
      await milliseconds(async () => {
        while (after === before) after = await open(number)
      }),
    )
    warm.push(await milliseconds(() => open(number)))
  }
  const timing = (all: number[]) =>
    timingOf(
      all,
      all.reduce((sum, one) => sum + one, 0),
    )
  return { untilShown: timing(until), pages: [{ name: 'What we add', timing: timing(warm) }] }
}
