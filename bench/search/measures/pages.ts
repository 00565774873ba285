import { Agent, get } from 'node:http'
import { urls } from '../../../src/urls.ts'
import type { Question } from '../needs.ts'
import { milliseconds, timed, type Timing } from './timing.ts'

/** Asks for pages over connections that are kept, as browsers do. */
export interface Pages {
  text(path: string): Promise<string>
  /** Searches by so many clients at once. */
  search(questions: Question[], clients: number): Promise<Timing>
  get(paths: string[], clients: number): Promise<Timing>
  close(): void
}

/** A limit on requests counts by address: these come from many, as people's do. */
const visitors = 4096

export function openPages(address: string): Pages {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  let visitor = 0
  const page = (path: string, encoding: string) =>
    read(address + path, {
      agent,
      headers: { 'accept-encoding': encoding, 'x-forwarded-for': visitorAddress(visitor++) },
    })
  const timedPage = (path: string) => milliseconds(() => page(path, 'gzip, deflate, br'))
  return {
    text: async (path) => (await page(path, 'identity')).toString(),
    search: (questions, clients) => timed(questions.map(pathOf), clients, timedPage),
    get: (paths, clients) => timed(paths, clients, timedPage),
    close: () => agent.destroy(),
  }
}

export function pathOf({ area, what, where }: Question): string {
  return urls.search(area.area, {}, { what, where: where || undefined })
}

function visitorAddress(number: number): string {
  const one = number % visitors
  return `10.1.${one >> 8}.${one & 255}`
}

/** The body of a page, read to its end. @throws when it isn't found or fails. */
function read(url: string, options: Parameters<typeof get>[1]): Promise<Buffer> {
  return new Promise((done, failed) => {
    get(url, options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', failed)
      answer.on('end', () => {
        const body = Buffer.concat(parts)
        if (answer.statusCode === 200) done(body)
        else failed(new Error(`${answer.statusCode} for ${url}`))
      })
    }).on('error', failed)
  })
}
