import type { IncomingMessage, RequestOptions } from 'node:http'
import { get as getHttp } from 'node:http'
import { get as getHttps } from 'node:https'
import { Problem } from '../problem.ts'
import { lookupPublic, refuseOwnNetwork } from './own-network.ts'
import type { Limits } from './source.ts'
import { shown } from './web-address.ts'

export interface AskOptions {
  /** Whether addresses of this machine and private networks may be read. */
  ownNetwork: boolean
  limits: Limits
  signal?: AbortSignal
}

/**
 * Asks for an address once and follows nothing. A `Problem` where nobody answers in time or the
 * address is on our own network; the signal's reason where it is aborted.
 */
export async function ask(
  url: URL,
  { ownNetwork, limits: { seconds }, signal }: AskOptions,
): Promise<IncomingMessage> {
  signal?.throwIfAborted()
  if (!ownNetwork) refuseOwnNetwork(url)
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const options: RequestOptions = {
    headers: {
      'User-Agent': 'Goldcrest (Open Referral UK import)',
      Accept: 'application/json, application/x-ndjson, text/csv, */*;q=0.5',
      'Accept-Encoding': 'gzip',
    },
    // A connection of its own: a kept one may lead to where another question was allowed to go.
    agent: false,
    lookup: ownNetwork ? undefined : lookupPublic,
    signal,
  }
  const request = (url.protocol === 'https:' ? getHttps : getHttp)(url, options, resolve)
  request.on('error', reject)
  const silent = new Problem(`${shown(url)} didn't answer in ${seconds} seconds: try again later.`)
  const timer = setTimeout(() => request.destroy(silent), seconds * 1000)
  try {
    const answer = await promise
    // Whoever reads it is told; when nobody does yet, it mustn't end the process.
    return answer.on('error', () => {})
  } catch (error) {
    signal?.throwIfAborted()
    throw asProblem(error, (code) => `${shown(url)} can't be reached (${code}): check the address.`)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The body of an answer as it comes. A `Problem` where it breaks off, or is silent for longer than
 * it may, or so slow that waiting for it adds up to sixty times as long.
 */
export async function* bodyOf(
  answer: IncomingMessage,
  name: string,
  { limits: { seconds }, signal }: AskOptions,
): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = answer[Symbol.asyncIterator]()
  const tooSlow = new Problem(`${name} stopped sending or sends too slowly: try again later.`)
  let patience = seconds * 60_000
  try {
    for (;;) {
      const began = performance.now()
      // Only while it is waited for: whoever reads may take long over what has come.
      const wait = Math.min(seconds * 1000, patience)
      const timer = setTimeout(() => answer.destroy(tooSlow), wait)
      const { done, value } = await chunks.next().finally(() => clearTimeout(timer))
      if (done) return
      patience -= performance.now() - began
      yield value
    }
  } catch (error) {
    signal?.throwIfAborted()
    throw asProblem(error, (code) => `${name} broke off before its end (${code}): try again.`)
  } finally {
    answer.destroy()
  }
}

function asProblem(error: unknown, sentence: (code: string) => string): Problem {
  if (error instanceof Problem) return error
  const { code, message } = error as NodeJS.ErrnoException
  return new Problem(sentence(code ?? message), { cause: error })
}
