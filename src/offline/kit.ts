import { deviceWords } from '#accounts'
import { areaSite, rule, type Area, type AreaRequest } from '#areas'
import { asOwner } from '../platform/db/context.ts'
import { stableId } from '../platform/db/new-id.ts'
import { asBase64 } from '../platform/sealing/bytes.ts'
import { largestPicture } from '../platform/media/index.ts'
import { offlineAssets } from '../platform/web/assets.ts'
import { longestForm } from '../platform/web/body-size.ts'
import { urls } from '../urls.ts'
import { howManyApart } from './apart/kept-apart.ts'
import { mayWait } from './may-wait.ts'
import type { TakesPart } from './from-above.ts'
import { newestKey } from './sealing-keys.ts'
import { ticketFor } from './ticket.ts'

/** What a phone needs to read and write with no signal. */
export interface Kit {
  /** Stands for the account, and tells nobody which it is. */
  account: string
  ticketId: string
  /** Of a new ticket only: it is kept nowhere else. */
  ticketSecret?: string
  keyId: string
  publicKey: string
  /** Addresses to keep: of pages, and of what they look like. */
  pages: string[]
  assets: string[]
  /** Those of the pages that are offered by their titles: others are reached from them. */
  list: string[]
  /** Of the pages, that with which an installed app opens. */
  start: string
  /** After so many hours without contact they go. */
  keptHours: number
  /** What is larger can't wait: it would never be taken. */
  mostBytes: number
  /** How many records wait for her to decide. */
  apart: number
  /** When this was said. */
  asOf: string
}

/** In bytes: so much may be sent at once. A picture may be larger than a voice. */
export const largestWaiting = largestPicture + longestForm

/** The header by which a browser says which ticket it has. */
export const ticketHeader = 'Goldcrest-Ticket'

/** The header that says who is signed in on a page that no cache keeps: `none`, or what stands for her. */
export const accountHeader = 'Goldcrest-Account'

/** What stands for an account in an area. */
export function accountMark({ areaId }: Area, accountId: string): string {
  return stableId('offline', areaId, accountId)
}

/** What this browser may keep, and by which ticket it sends. */
export async function kitFor(c: AreaRequest, takesPart: TakesPart): Promise<Kit> {
  const { area, db, account } = c.var
  const { areaId } = area
  const { accountId } = account!
  const device = deviceWords(c.req.header('user-agent'))
  const ticket = await ticketFor(db, areaId, account!, { has: c.req.header(ticketHeader), device })
  const { keyId, publicKey } = await asOwner(db, (owner) => newestKey(owner, areaId))
  const { theme, logo } = areaSite(area)
  const pages = await takesPart.pages(c)
  return {
    account: accountMark(area, accountId),
    ...{ ticketId: ticket.id, ticketSecret: ticket.secret },
    ...{ keyId, publicKey: asBase64(publicKey) },
    ...{ pages, start: takesPart.start(c) },
    list: pages.filter((address) => !mayWait(takesPart.reachedFromOthers, area, address)),
    assets: [urls.offline(area, {}), ...offlineAssets(), ...[theme ?? [], logo ?? []].flat()],
    keptHours: await rule(db, areaId, 'offline_pages_kept'),
    mostBytes: largestWaiting,
    apart: await howManyApart(db, areaId, accountId),
    asOf: new Date().toISOString(),
  }
}
