// Another directory that reads ours: it asks, and gets JSON.
import assert from 'node:assert/strict'
import type { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import { noMeaning } from '../../src/platform/meaning/index.ts'
import type { WholeDb } from '../../src/platform/db/db.ts'
import { buildAssets } from '../../src/platform/web/assets.ts'

export interface Answer {
  status: number
  headers: Headers
  body: unknown
}

export type Item = Record<string, unknown> & { id: string }

export interface Page {
  total_items: number
  total_pages: number
  page_number: number
  size: number
  first_page: boolean
  last_page: boolean
  empty: boolean
  contents: Item[]
}

export class Reader {
  readonly app: Hono
  /** `http://localhost/marl/api/open-referral/v3` */
  readonly base: string

  constructor(app: Hono, base: string) {
    this.app = app
    this.base = base
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return Promise.resolve(this.app.request(this.base + path, init))
  }

  async get(path: string): Promise<Answer> {
    const response = await this.ask(path)
    const { status, headers } = response
    return { status, headers, body: await response.json() }
  }

  /** One page of a list. */
  async page(path: string): Promise<Page> {
    const { status, body } = await this.get(path)
    assert.equal(status, 200, `${path}: ${JSON.stringify(body)}`)
    return body as Page
  }

  async one(path: string): Promise<Item> {
    const { status, body } = await this.get(path)
    assert.equal(status, 200, `${path}: ${JSON.stringify(body)}`)
    return body as Item
  }

  /** All of a list, page by page. */
  async all(path: string, perPage = 50): Promise<Item[]> {
    const found: Item[] = []
    const sign = path.includes('?') ? '&' : '?'
    for (let number = 1; ; number++) {
      const page = await this.page(`${path}${sign}per_page=${perPage}&page=${number}`)
      found.push(...page.contents)
      if (page.last_page) return found
    }
  }

  async lines(path: string): Promise<Item[]> {
    const text = await (await this.ask(path)).text()
    assert.ok(text === '' || text.endsWith('\n'))
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Item)
  }

  /** The names of what is found, in order. */
  async names(path: string): Promise<unknown[]> {
    return (await this.page(path)).contents.map((one) => one.name)
  }
}

/** A reader of the demonstration. */
export async function readerOfMarl(db: WholeDb): Promise<Reader> {
  await buildAssets()
  const installation = {
    publicUrl: () => 'http://localhost',
    https: false,
    adminSecret: undefined,
    proxies: 0,
    demo: false,
    hasOutbox: false,
    sendsTexts: false,
  }
  const app = createApp({ db, installation, meaning: noMeaning, log: () => {} })
  return new Reader(app, 'http://localhost/marl/api/open-referral/v3')
}
