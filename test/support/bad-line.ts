// A bad line between a browser and the server: it breaks, is slow, loses answers, or sends twice.
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export type Mood =
  | 'well'
  /** Nothing gets through. */
  | 'cut'
  /** It gets there, and the answer is lost. */
  | 'answer lost'
  /** The server fails, or what stands before it. */
  | 'fails'
  | 'down'
  | 'slow'
  /** Slower than a page that is kept waits. */
  | 'very slow'
  /** It gets there twice, one right after the other. */
  | 'twice'

export interface BadLine {
  url: string
  /** How it is from now on; asked for each request where it is a function. */
  mood: Mood | ((request: IncomingMessage) => Mood)
  stop(): Promise<void>
}

/** @param target where the server is; asked for each request, for it may be started anew. */
export async function badLine(target: () => string): Promise<BadLine> {
  const server = createServer((incoming, answer) => {
    void pass(incoming, answer).catch(() => answer.destroy())
  })
  const pass = async (incoming: IncomingMessage, answer: ServerResponse) => {
    const { mood: how } = line
    const mood = typeof how === 'function' ? how(incoming) : how
    if (mood === 'cut') return void incoming.socket.destroy()
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    if (mood === 'fails' || mood === 'down') {
      answer.writeHead(mood === 'down' ? 502 : 500, { 'content-type': 'text/html' })
      return void answer.end('<h1>Nothing works here</h1>')
    }
    if (mood === 'slow') await pause(1000)
    if (mood === 'very slow') await pause(5000)
    const asked = () => ask(target(), incoming, body)
    const [response] = mood === 'twice' ? await Promise.all([asked(), asked()]) : [await asked()]
    if (mood === 'answer lost') return void incoming.socket.destroy()
    answer.writeHead(response.status, response.headers)
    answer.end(response.body)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const line: BadLine = {
    url: `http://127.0.0.1:${port}`,
    mood: 'well',
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return line
}

interface Answered {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

async function ask(target: string, incoming: IncomingMessage, body: Buffer): Promise<Answered> {
  const { method, url = '/', headers } = incoming
  const asked = request(new URL(url, target), { method, headers })
  asked.end(body)
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  return {
    status: response.statusCode ?? 500,
    headers: response.headers,
    body: Buffer.concat(parts),
  }
}
