import { z } from 'zod'
import { leftOut, type Mended } from './mended.ts'
import { plainText } from './plain-text.ts'

const most = 300
const address = z.url({ protocol: /^https?$/ })

/** The first web address (http or https, 300 characters at most) of what somebody wrote. */
export function webAddress(written: string): Mended<string> {
  const text = plainText(written.slice(0, 2000)).value?.replaceAll('\\', '/')
  if (!text) return {}
  const parts = text.split(/[\s<>"]+|[,;|](?=\s*(?:https?:|www\.))/i).map(withoutWrapping)
  const found = new Set(parts.map((part) => asAddress(part, part === text)))
  found.delete(undefined)
  const [value] = found
  if (value === undefined) return leftOut(reasonAgainst(parts, text))
  if (value.length > most) return leftOut(`is longer than ${most} characters`)
  return { value, note: whatWasWrong(text, value, found.size) }
}

/** A bracket at the end belongs to the address only where it opened one in it. */
function withoutWrapping(part: string): string {
  const inner = part.replace(/^[([{'’‘“”*]+/, '')
  const ending = inner.includes('(') ? /[\]}'’‘“”*.,;:!?…]+$/ : /[)\]}'’‘“”*.,;:!?…]+$/
  return inner.replace(ending, '')
}

/** As an address with its beginning, or undefined when it can't be one. */
function asAddress(part: string, isAlone: boolean): string | undefined {
  const scheme = schemeOf(part)
  if (scheme && !/^h?t?tps?$/i.test(scheme)) return undefined
  // Among other words "St.Mary" is no address, but "marl.example.org" is.
  if (!isAlone && !scheme && !/^(?:\/\/|www\.)/i.test(part) && !usualEnding.test(part))
    return undefined
  const rest = part.replace(/^(?:h?t?tps?(?=[:;/])[:;]*\/*|\/+)/i, '')
  const isWhole = /^https?:\/\/[^/]/i.test(part)
  const whole = isWhole ? part : `${/^h?t?tp[:;]/i.test(part) ? 'http' : 'https'}://${rest}`
  if (!address.safeParse(whole).success) return undefined
  const { hostname, username } = new URL(whole)
  return !username && isPublicName(hostname) ? whole : undefined
}

const usualEnding =
  /^[^/]+\.(?:com|org|net|uk|co|info|eu|io|coop|care|health|charity|london|wales|scot)(?:[/?#:]|$)/i

/** `mailto`, `javascript`: what stands before the first colon, but for a port. */
function schemeOf(part: string): string | undefined {
  return /^([a-z][a-z0-9+-]*)[:;](?!\d+(?:\/|$))/i.exec(part)?.[1]
}

/** A name of the public network: two parts at least, the last one of letters. */
function isPublicName(host: string): boolean {
  return /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i.test(host)
}

function reasonAgainst(parts: string[], text: string): string {
  if (/^[^\s/]+@[^\s/]+$/.test(text)) return 'is an email address, no web address'
  const scheme = parts.map(schemeOf).find((one) => one && !/^https?$/i.test(one))
  return scheme ? `begins with ${scheme}:, which is no web address` : 'is no web address'
}

function whatWasWrong(text: string, value: string, addresses: number): string | undefined {
  if (text === value) return undefined
  if (addresses > 1) return 'has several addresses, of which the first is kept'
  return `https://${text}` === value
    ? 'had no https:// in front'
    : 'was not written like an address, and is mended'
}
