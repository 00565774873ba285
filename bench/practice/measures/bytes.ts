import { gunzipSync } from 'node:zlib'
import { urls } from '../../../src/urls.ts'
import type { County } from '../county.ts'
import type { Answer } from '../phones.ts'

export interface Bytes {
  /** What *Today* needs at its first load. */
  first: Sent[]
  /** What a phone fetches to go on without a signal for a week. */
  week: Sent[]
  /** The pages of the week are those that Goldcrest itself says a phone keeps. */
  hasKit: boolean
}

export interface Sent {
  path: string
  /** As sent: packed with gzip, where it is worth it. */
  bytes: number
}

/** What comes over the air to a phone that has nothing yet. */
export async function weighPages({ area, enterprises, phones }: County): Promise<Bytes> {
  const { token, people, providerId } = enterprises[0]!
  const weigh = async (paths: string[]) => {
    const sent: Sent[] = []
    for (const path of new Set(paths))
      sent.push({ path, bytes: (await phones.open(path, token)).body.length })
    return sent
  }
  const today = urls.today(area, {})
  const page = textOf(await phones.open(today, token))
  const looks = [...page.matchAll(partOfPage)].map((found) => found[1]!)
  const first = await weigh([today, ...looks])
  const kit = await phones.find(`${area.base}/offline/kit`, token)
  if (kit) {
    const { pages, assets } = JSON.parse(textOf(kit)) as { pages: string[]; assets: string[] }
    return { first, week: await weigh([...pages, ...assets]), hasKit: true }
  }
  const forms = people.map(({ personId }) =>
    urls.newVisit(area, {}, { person: personId, provider: providerId }),
  )
  const week = await weigh([today, ...looks, urls.newVisit(area, {}), ...forms])
  return { first, week, hasKit: false }
}

/** What a page can't be shown without, and the script that it runs. */
const partOfPage = /(?:href|src)="(\/[^"]+\.(?:css|js|svg))"/g

function textOf({ headers, body }: Answer): string {
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
}
