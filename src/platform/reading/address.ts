import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../problem.ts'
import { ask, type AskOptions, bodyOf } from './ask.ts'
import { type Limits, openBytes, type Source, usualLimits } from './source.ts'
import { gunzipped, limited } from './unpacked.ts'
import { redirected, shown, webAddress } from './web-address.ts'

export interface Answer extends Source {
  contentType?: string
  /** Where it came from in the end. */
  address: string
}

export interface AddressOptions {
  /** Also read this machine's own and private networks; otherwise a `Problem`. */
  ownNetwork?: boolean
  /** Of what comes in: what it holds when unpacked is limited by `unpacked`. */
  limits?: Limits
  /** Aborted, it throws its reason, also while the bytes are read. */
  signal?: AbortSignal
}

/**
 * Asks for an http or https address, follows up to five redirects and tries again where it is told
 * to, or where the other side has trouble. A `Problem` for whatever else is no answer with data.
 */
export async function openAddress(
  address: string,
  { ownNetwork = false, limits = usualLimits, signal }: AddressOptions = {},
): Promise<Answer> {
  const options = { ownNetwork, limits, signal }
  const passed = new Set<string>()
  let url = webAddress(address)
  for (;;) {
    passed.add(url.href)
    const answer = await askAgain(url, options)
    const { statusCode = 0, headers } = answer
    if (!redirects.includes(statusCode) || !headers.location)
      return await sourceOf(url, answer, options)
    answer.destroy()
    const next = redirected(url, headers.location)
    if (passed.has(next.href))
      throw new Problem(`${shown(url)} redirects in a circle: ask for the right address.`)
    if (passed.size > mostRedirects)
      throw new Problem(`${shown(url)} redirects once too often: ask for the right address.`)
    url = next
  }
}

const redirects = [301, 302, 303, 307, 308]
const mostRedirects = 5

/** How long to wait before the second and the third time, in seconds. */
const pauses = [0.2, 0.8]

async function askAgain(url: URL, options: AskOptions): Promise<IncomingMessage> {
  for (let tries = 0; ; tries++) {
    const answer = await ask(url, options)
    const { statusCode = 0, headers } = answer
    if (statusCode !== 429 && statusCode < 500) return answer
    const told = retryAfter(headers['retry-after'])
    const seconds = told ?? pauses[tries]
    if (tries >= pauses.length || seconds === undefined) return answer
    if (told !== undefined && told > options.limits.seconds) return answer
    answer.destroy()
    await pause(seconds * 1000, undefined, { signal: options.signal }).catch(() =>
      options.signal?.throwIfAborted(),
    )
  }
}

/** @returns seconds. */
function retryAfter(header = ''): number | undefined {
  if (/^\d+$/.test(header)) return Number(header)
  const moment = Date.parse(header)
  return Number.isNaN(moment) ? undefined : Math.max(0, (moment - Date.now()) / 1000)
}

async function sourceOf(url: URL, answer: IncomingMessage, options: AskOptions): Promise<Answer> {
  const { statusCode = 0, headers } = answer
  const encoding = headers['content-encoding'] ?? 'identity'
  const trouble = troubleOf(url, statusCode) ?? troubleOfEncoding(url, encoding)
  if (trouble) {
    answer.destroy()
    throw new Problem(trouble)
  }
  const name = shown(url)
  const size = Number(headers['content-length'])
  const raw = openBytes(
    name,
    limited(bodyOf(answer, name, options), name, options.limits.bytes),
    size > 0 ? size : undefined,
  )
  const source = /gzip/i.test(encoding) ? await gunzipped(raw) : raw
  const close = async () => {
    answer.destroy()
    await source.close()
  }
  return { ...source, close, contentType: headers['content-type'], address: url.href }
}

function troubleOf(url: URL, status: number): string | undefined {
  if (status >= 200 && status < 300) return undefined
  const where = shown(url)
  if (status === 404 || status === 410)
    return `There is nothing at ${where} (${status}): check the address.`
  if (status === 401 || status === 403)
    return `${where} may not be read by everybody (${status}): ask whoever publishes it to open it.`
  if (status === 429 || status === 503)
    return `${where} is too busy to answer (${status}): try again later.`
  if (status >= 500)
    return `${where} has trouble of its own (${status}): try again later, or tell whoever publishes it.`
  return `${where} answers with ${status} instead of data: check the address.`
}

function troubleOfEncoding(url: URL, encoding: string): string | undefined {
  if (/^(identity|(x-)?gzip)$/i.test(encoding.trim())) return undefined
  return `${shown(url)} is packed as ${encoding.slice(0, 40)}, which wasn't asked for: tell whoever publishes it.`
}
