import { get, type IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Child } from '../../children/start.ts'
import { lookMeanwhile } from '../../measures/meanwhile.ts'

/** How all services came, each on a line of its own. */
export interface Lines {
  services: number
  seconds: number
  /** Milliseconds until the first byte of the body. */
  firstByte: number
  /** As they came over the line. */
  bytes: number
  /** Resident bytes of the process that sent them. */
  memory: { before: number; at10: number; at50: number; at90: number; most: number }
}

/**
 * Reads all lines of an answer to its end, while what its process takes is looked at.
 * @param expected lines, of which memory's shares are.
 */
export async function timeLines(
  { ask }: Pick<Child, 'ask'>,
  url: string,
  { gzip, expected }: { gzip: boolean; expected: number },
): Promise<Lines> {
  const looked: { services: number; memory: number }[] = []
  const before = await ask<number>('memory')
  let [services, bytes, firstByte] = [0, 0, NaN]
  const began = performance.now()
  const read = async () => {
    const answer = await open(url, gzip ? 'gzip' : 'identity')
    answer.on('data', (part: Buffer) => {
      if (bytes === 0) firstByte = performance.now() - began
      bytes += part.length
    })
    for await (const part of gzip ? pipeline(answer, createGunzip(), () => {}) : answer)
      services += newlinesIn(part as Buffer)
    return (performance.now() - began) / 1000
  }
  const seconds = await lookMeanwhile(read(), 200, async () => {
    const memory = await ask<number>('memory')
    looked.push({ services, memory })
  })
  const at = (share: number) =>
    (looked.find((one) => one.services >= expected * share) ?? looked.at(-1))?.memory ?? NaN
  const memory = {
    before,
    at10: at(0.1),
    at50: at(0.5),
    at90: at(0.9),
    most: Math.max(...looked.map((one) => one.memory)),
  }
  return { services, seconds, firstByte, bytes, memory }
}

/** @throws when it isn't found or fails. */
function open(url: string, encoding: string): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      if (answer.statusCode === 200) done(answer)
      else failed(new Error(`${answer.statusCode} for ${url}`))
    }).on('error', failed)
  })
}

function newlinesIn(part: Buffer): number {
  let count = 0
  for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) count++
  return count
}
