import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { networkInterfaces } from 'node:os'
import { Problem } from '../problem.ts'

/**
 * Whether an IP address is one of the public internet: not this machine, not its networks, not
 * one that the IANA registries keep for something else.
 */
export function isPublic(address: string): boolean {
  // With a zone it is link-local, and a BlockList doesn't take it.
  if (isIP(address) === 0 || address.includes('%')) return false
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (special.check(address, family)) return false
  if (family === 'ipv6' && !global.check(address, family)) return false
  return !ownAddresses().check(address, family)
}

/** A `Problem` where the host is an IP address that isn't public; names are checked when found. */
export function refuseOwnNetwork(url: URL): void {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) && !isPublic(host)) throw isOwnNetwork(host)
}

/**
 * Finds the addresses of a name, and refuses it where one of them isn't public. The connection is
 * made to what was found and checked here, so that a second answer can't lead elsewhere.
 */
export const lookupPublic: LookupFunction = (hostname, options, found) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const first = addresses?.[0]
    if (error || !first) found(error ?? new Error(`${hostname} has no address`), '')
    else if (!addresses.every(({ address }) => isPublic(address))) found(isOwnNetwork(hostname), '')
    else if (options.all) found(null, addresses)
    else found(null, first.address, first.family)
  })
}

function isOwnNetwork(host: string): Problem {
  return new Problem(
    `${host} is on this machine's own or a private network, which data isn't read from: give a public web address.`,
  )
}

const special = new BlockList()
for (const range of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24',
  '192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24',
  '224.0.0.0/4 240.0.0.0/4',
  // Among the global ones: protocol assignments with Teredo, documentation, 6to4, the rest of it.
  '2001::/23 2001:db8::/32 2002::/16 3fff::/20',
].flatMap((line) => line.split(' '))) {
  const [network = '', bits] = range.split('/')
  special.addSubnet(network, Number(bits), network.includes(':') ? 'ipv6' : 'ipv4')
}

/** Whatever is in none of these is no address of the internet: loopback, mapped IPv4, NAT64, … */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/** Asked each time: a laptop moves. */
function ownAddresses(): BlockList {
  const own = new BlockList()
  for (const { address, family } of Object.values(networkInterfaces()).flatMap((all) => all ?? []))
    own.addAddress(address.replace(/%.*/, ''), family === 'IPv6' ? 'ipv6' : 'ipv4')
  return own
}
