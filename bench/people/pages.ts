import { createApp } from '../../src/app.ts'
import type { Area } from '#areas'
import { beginSignIn, endSignIn, tryCode } from '../../src/accounts/sign-in/sign-in.ts'
import { beginSession } from '../../src/accounts/sessions/session.ts'
import { noMeaning } from '../../src/platform/meaning/index.ts'
import { buildAssets } from '../../src/platform/web/assets.ts'
import { urls } from '../../src/urls.ts'
import type { TestDatabase } from '../../test/support/database.ts'
import { milliseconds, timed } from '../measures/timing.ts'
import type { Looker } from './fill-records.ts'
import type { Looked } from './looking.ts'

/** Whole pages, answered in this process: a visitor's, and About Me of somebody. */
export async function timePages(
  { db }: TestDatabase,
  area: Area,
  lookers: Looker[],
  requests: number,
): Promise<Looked[]> {
  await buildAssets()
  const app = createApp({
    ...{ db, meaning: noMeaning, log: () => {} },
    installation: {
      ...{ publicUrl: () => 'http://localhost', https: false, adminSecret: undefined },
      ...{ proxies: 1, demo: false, hasOutbox: true, sendsTexts: true },
    },
  })
  let asked = 0
  const ask = async (path: string, token?: string) => {
    asked += 1
    // So that nobody is told to wait.
    const from = `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`
    const headers = { 'x-forwarded-for': from, ...(token && { cookie: `session=${token}` }) }
    const answer = await app.request(`http://localhost${path}`, { headers })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path} is answered ${answer.status}`)
  }
  const results: Looked[] = []
  for (const clients of [1, 16]) {
    const time = async (name: string, people: number, one: () => Promise<void>) => {
      await timed(Array.from({ length: 20 }), clients, () => milliseconds(one))
      const all = Array.from({ length: requests / 4 })
      const timing = await timed(all, clients, () => milliseconds(one))
      results.push({ name, clients, people, time: timing })
    }
    await time('page: privacy, a visitor', 0, () => ask(urls.privacy(area, {})))
    for (const { people, token } of lookers)
      await time('page: About Me of somebody', people.length, () =>
        ask(urls.aboutMe(area, { personId: people[asked % people.length]! }), token),
      )
  }
  return results
}

/** Signing in, without the email: the code made, tried, and a session begun. */
export async function timeSignIn({ db }: TestDatabase, requests: number): Promise<Looked[]> {
  const { rows } = { rows: await db.selectFrom('accounts.email').select('account_id').execute() }
  const accountId = rows[0]!.account_id
  const results: Looked[] = []
  let turn = 0
  for (const clients of [1, 16]) {
    const time = await timed(Array.from({ length: requests / 4 }), clients, () =>
      milliseconds(() =>
        db.transaction().execute(async (transaction) => {
          turn += 1
          const begun = await beginSignIn(transaction, `${turn}@example.org`, 'bench')
          const { token, code } = begun!
          await tryCode(transaction, [token], code!, 10)
          await endSignIn(transaction, [token])
          await beginSession(transaction, accountId, { device: 'Phone', keptDays: 30 })
        }),
      ),
    )
    results.push({ name: 'a code made and tried, a session begun', clients, people: 0, time })
  }
  return results
}
