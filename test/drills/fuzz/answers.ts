// Sends a request as it is, and holds the answer to what every answer has to be.
import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Sent } from './requests.ts'
import { markers } from './texts.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** @throws when there is no answer within half a minute. */
export function send(site: string, sent: Sent): Promise<Answer> {
  const { method, path, headers, body } = sent
  const { hostname, port } = new URL(site)
  return new Promise((resolve, reject) => {
    const hasHost = 'host' in headers
    const length = body ? { 'content-length': String(body.length) } : {}
    const sending = request(
      {
        ...{ hostname, port, method, path, agent, setHost: !hasHost, timeout: 30_000 },
        headers: { ...headers, ...length },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const { statusCode = 0, headers: got } = response
          resolve({ status: statusCode, headers: got, body: Buffer.concat(chunks) })
        })
        response.on('error', reject)
      },
    )
    sending.on('timeout', () => sending.destroy(new Error('no answer within half a minute')))
    sending.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed a kept connection just then: every client asks once more.
      if (sending.reusedSocket && error.code === 'ECONNRESET') resolve(send(site, sent))
      else reject(error)
    })
    sending.end(body)
  })
}

const types =
  /^(text\/(html|css|csv|calendar|javascript); ?charset=utf-8|application\/(json|manifest\+json|x-ndjson|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)|image\/(svg\+xml|png))/i

/** @returns what is wrong with an answer, or nothing. */
export function wrongWith(
  { method, headers: sent }: Sent,
  { status, headers, body }: Answer,
): string | undefined {
  if (status >= 500) return `it is a ${status}`
  if (Object.keys(headers).some((name) => /fuzz/.test(name))) return 'a header was put in'
  const { location } = headers
  if (location !== undefined && !/^\/(?!\/)/.test(location)) return `it leads away: ${location}`
  if (method === 'HEAD' || status === 204 || status === 304)
    return body.length ? 'it has a body' : undefined
  if (status >= 300 && status < 400) return location ? undefined : 'it leads nowhere'
  // Without a host name there is nobody to answer with a page.
  if (status === 400 && body.length === 0 && 'host' in sent) return undefined
  const type = String(headers['content-type'])
  if (!types.test(type)) return `its type is ${type}`
  const words = read(body, headers['content-encoding']).toString('utf8')
  if (/^application\/(manifest\+)?json/.test(type))
    return JSON.parse(words) ? undefined : 'it is empty'
  if (type.startsWith('application/x-ndjson')) {
    for (const line of words.split('\n').filter(Boolean)) JSON.parse(line)
    return undefined
  }
  if (!type.startsWith('text/html')) return undefined
  if (!/^<!doctype html>.*<\/html>$/s.test(words)) return 'it is no whole page'
  if (!/<title>[^<]+<\/title>/.test(words)) return 'it has no title'
  const raw = markers.find((marker) => words.includes(marker))
  return raw && `${raw} is in it as it was sent`
}

function read(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'gzip') return gunzipSync(body)
  if (encoding === 'deflate') return inflateSync(body)
  return encoding === 'br' ? brotliDecompressSync(body) : body
}
