import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The network from which somebody asks: an IPv4 address, or the 64 bits that are given to a home or
 * a phone of an IPv6 address, for the others it chooses as it likes.
 */
export function clientNetwork(c: Context, proxies: number): string {
  return networkOf(clientAddress(c, proxies))
}

/** `192.0.2.7` → itself; `::ffff:192.0.2.7` → `192.0.2.7`; `2001:db8:1:2::7` → `2001:db8:1:2::/64`. */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '')
  if (isIP(plain) !== 6) return plain
  const groups = groupsOf(plain)
  const [high, low] = [Number.parseInt(groups[6]!, 16), Number.parseInt(groups[7]!, 16)]
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff')
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** All eight of an IPv6 address, without zeros in front. */
function groupsOf(address: string): string[] {
  // As browsers write it, whatever way it was written.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [before = [], after = []] = short
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after]
}

/** Who asks: the connection's address, or what the nearest trusted proxy says of it. */
function clientAddress(c: Context, proxies: number): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? []
  const told = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined
  return told || connectionAddress(c)
}

function connectionAddress(c: Context): string {
  const hasSocket = c.env && 'incoming' in c.env
  return (hasSocket && getConnInfo(c).remote.address) || 'in-process'
}
