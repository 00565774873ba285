import { gunzipSync } from 'node:zlib'
import { urls } from '../../../src/urls.ts'
import { milliseconds, oneAfterTheOther, type Timing } from '../../measures/timing.ts'
import type { County } from '../../practice/county.ts'
import { sendOne } from '../../practice/measures/saving.ts'
import { pagesOf } from './readers.ts'

export interface Shown {
  /** From the moment at which a visit is saved until her page shows it. */
  untilShown: Timing
  /** Each page, when nothing has changed. */
  pages: { name: string; timing: Timing }[]
}

/** So many looks warm a page. */
const warming = 10

/** How soon an owner's page shows a new record, and how long each page takes. @param releaseId of its pack. */
export async function timeShowing(
  county: County,
  { looks, releaseId }: { looks: number; releaseId: string },
  tell: (words: string) => void,
): Promise<Shown> {
  tell('Looking for what was just written')
  const until: number[] = []
  for (let look = 0; look < looks; look++)
    until.push(await timeUntilShown(county, 3_000_000 + look))
  const pages: Shown['pages'] = []
  for (const { name, path, token } of await pagesOf(county, releaseId)) {
    tell(`Looking at ${name}`)
    const times: number[] = []
    for (let look = 0; look < warming + looks; look++) {
      const took = await milliseconds(() => county.phones.open(path(look), token(look)))
      if (look >= warming) times.push(took)
    }
    pages.push({ name, timing: oneAfterTheOther(times) })
  }
  return { untilShown: oneAfterTheOther(until), pages }
}

async function timeUntilShown(county: County, number: number): Promise<number> {
  const { area, enterprises, phones } = county
  const { providerId, token } = enterprises[number % enterprises.length]!
  const open = async () => {
    const { body, headers } = await phones.open(urls.whatWeAdd(area, { providerId }), token)
    return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
  }
  const before = await open()
  await sendOne(county, number)
  return milliseconds(async () => {
    while ((await open()) === before);
  })
}
