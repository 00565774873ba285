import { Agent, request, type IncomingHttpHeaders } from 'node:http'

/** Asks over connections that are kept, as signed-in browsers do. */
export interface Phones {
  /** @throws unless it is answered with 200. */
  open(path: string, token: string): Promise<Answer>
  /** The same, or undefined where there is no such page. */
  find(path: string, token: string): Promise<Answer | undefined>
  /** Sends a form. @throws unless it is answered with 303. */
  send(path: string, token: string, fields: Record<string, string>): Promise<Answer>
  close(): void
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** As it was sent: packed. */
  body: Buffer
}

export function openPhones(address: string): Phones {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  let sent = 0
  const ask = (path: string, token: string, form?: string) =>
    new Promise<Answer>((done, failed) => {
      // A limit on requests counts by address: these come from many, as people's do.
      const place = sent++ % 65_536
      const headers = {
        ...{ 'accept-encoding': 'gzip', cookie: `session=${token}` },
        ...{ 'x-forwarded-for': `10.1.${place >> 8}.${place & 255}` },
        ...(form !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(form),
          'sec-fetch-site': 'same-origin',
        }),
      }
      const method = form === undefined ? 'GET' : 'POST'
      const asked = request(address + path, { agent, method, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', failed)
        answer.on('end', () => {
          const { statusCode: status = 0, headers: said } = answer
          done({ status, headers: said, body: Buffer.concat(parts) })
        })
      })
      asked.on('error', failed)
      asked.end(form)
    })
  const wanted = async (path: string, status: number, asked: Promise<Answer>) => {
    const answer = await asked
    if (answer.status !== status) throw new Error(`${answer.status} for ${path}`)
    return answer
  }
  return {
    open: (path, token) => wanted(path, 200, ask(path, token)),
    async find(path, token) {
      const answer = await ask(path, token)
      return answer.status === 404 ? undefined : wanted(path, 200, Promise.resolve(answer))
    },
    send: (path, token, fields) =>
      wanted(path, 303, ask(path, token, new URLSearchParams(fields).toString())),
    close: () => agent.destroy(),
  }
}
