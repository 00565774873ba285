import { Agent, get, type IncomingMessage } from 'node:http'
import { milliseconds, timed, type Timing } from './timing.ts'

/** Asks for pages over connections that are kept, as browsers do. */
export interface Pages {
  text(path: string): Promise<string>
  /** What an answer says of itself. */
  headers(path: string): Promise<IncomingMessage['headers']>
  /**
   * Gets pages by so many clients at once.
   * @param headers more of them, such as those that ask whether a page has changed.
   */
  get(paths: Iterable<string>, clients: number, headers?: Record<string, string>): Promise<Timing>
  close(): void
}

/** A limit on requests counts by address: these come from many, as people's do. */
const visitors = 4096

export function openPages(address: string): Pages {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  let visitor = 0
  const page = (path: string, encoding: string, headers: Record<string, string> = {}) =>
    read(address + path, {
      agent,
      headers: {
        'accept-encoding': encoding,
        'x-forwarded-for': visitorAddress(visitor++),
        ...headers,
      },
    })
  const usual = 'gzip, deflate, br'
  return {
    text: async (path) => (await page(path, 'identity')).body.toString(),
    headers: async (path) => (await page(path, usual)).headers,
    get: (paths, clients, headers) =>
      timed(paths, clients, (path) => milliseconds(() => page(path, usual, headers))),
    close: () => agent.destroy(),
  }
}

function visitorAddress(number: number): string {
  const one = number % visitors
  return `10.1.${one >> 8}.${one & 255}`
}

interface Answer {
  headers: IncomingMessage['headers']
  body: Buffer
}

/** A page, read to its end, or that it hasn't changed. @throws when it isn't found or fails. */
function read(url: string, options: Parameters<typeof get>[1]): Promise<Answer> {
  return new Promise((done, failed) => {
    get(url, options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', failed)
      answer.on('end', () => {
        const { statusCode = 0, headers } = answer
        if ([200, 304].includes(statusCode)) done({ headers, body: Buffer.concat(parts) })
        else failed(new Error(`${statusCode} for ${url}`))
      })
    }).on('error', failed)
  })
}
