// One thing that is sent about somebody, and what her trail is to say of it.
import assert from 'node:assert/strict'
import type { Parties } from '../../src/agreements/testing.ts'
import { linkOn } from '../../src/people/supporters/testing.ts'
import type { urls } from '../../src/urls.ts'
import type { TestSite } from '../support/site/site.ts'
import type { Visitor } from '../support/site/visitor.ts'

export interface Step {
  route: keyof typeof urls
  /** Opens the form. @returns what sends it, always the same. */
  form: () => Promise<() => Promise<Response>>
  /** What the trail says of it then: nothing, where nothing is changed. */
  did: string[]
}

export type Typed = Record<string, string | string[]>

/** Asha keeps a record, Maya runs an enterprise, Nell checks who somebody is, Ffion is invited. */
export type Who = Parties & {
  site: TestSite
  nell: Visitor
  ffion: Visitor & { accountId: string }
}

/** A button of a page. Where it is only found by then, the address is worked out. */
export function press(
  route: Step['route'],
  visitor: Visitor,
  at: string | (() => string | Promise<string>),
  [button, typed = {}]: [button: string, typed?: Typed | (() => Promise<Typed>)],
  ...did: string[]
): Step {
  const form = async () => {
    const page = await visitor.open(typeof at === 'string' ? at : await at())
    const { action, fields } = page.press(
      button,
      typeof typed === 'function' ? await typed() : typed,
    )
    const body = new URLSearchParams(fields)
    return async () => {
      const answer = await sendTo(visitor, action, body)
      led.set(route, answer.headers.get('location') ?? '')
      return answer
    }
  }
  return { route, form, did }
}

/** Everybody has an address of her own, so that nobody is told to wait. */
export function sendTo(visitor: Visitor, action: string, body: FormData | URLSearchParams) {
  sent += 1
  const headers = { 'x-forwarded-for': `10.1.${sent >> 8}.${sent & 255}` }
  return visitor.ask(action, { method: 'POST', body, headers })
}
let sent = 0

/** Where the last form of an address led. */
export const led = new Map<Step['route'], string>()

/** The link on the page to which the last form of an address led. */
export async function linkAt(visitor: Visitor, route: Step['route']): Promise<string> {
  return linkOn((await visitor.open(led.get(route)!)).text)
}

export const newest = (site: TestSite, table: string) =>
  found(site, `select ${table}_id as is from people.${table} order by 1 desc`)

export async function found(site: TestSite, query: string): Promise<string> {
  const [row] = await site.rows<{ is: string }>(query)
  return row?.is ?? assert.fail(query)
}
