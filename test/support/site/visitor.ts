// Somebody with a simple browser: it keeps cookies, sends forms and follows where it is led.
import assert from 'node:assert/strict'
import type { Hono } from 'hono'
import { readPage, type Page, type Sending } from './page.ts'

export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly app: Hono
  readonly origin: string
  /** Where the last page was. */
  at = '/'

  constructor(app: Hono, origin: string) {
    this.app = app
    this.origin = origin
  }

  /** One request as a browser makes it, not following a redirect. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, new URL(this.at, this.origin))
    const headers = new Headers(init.headers)
    if (this.cookies.size)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (init.method && !['GET', 'HEAD'].includes(init.method) && !headers.has('origin'))
      headers.set('origin', url.origin)
    const response = await this.app.request(url.href, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response
  }

  /** Opens a page, and follows where it leads. */
  async open(address: string): Promise<Page> {
    return this.#arrive(address, await this.ask(address))
  }

  /** Presses a button, and follows where it leads. */
  async send({ action, fields }: Sending): Promise<Page> {
    const body = new URLSearchParams(fields)
    return this.#arrive(action, await this.ask(action, { method: 'POST', body }))
  }

  async #arrive(address: string, response: Response): Promise<Page> {
    const url = new URL(address, new URL(this.at, this.origin))
    this.at = url.pathname + url.search
    if (response.status !== 303) return readPage(response, this.at)
    const next = response.headers.get('location')
    assert.ok(next)
    return this.open(next)
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const [name = '', ...value] = pair.split('=')
    if (attributes.some((one) => /^max-age=0$/i.test(one))) this.cookies.delete(name)
    else this.cookies.set(name, value.join('='))
  }
}
