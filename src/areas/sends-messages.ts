import type { Installation } from '../platform/config/installation.ts'
import type { Area } from './area.ts'

/**
 * Whether what is sent from an area reaches anybody: in the outbox only what is invented can be
 * read. Where it doesn't, no question is taken by form and nobody is asked by email.
 */
export function sendsMessages(installation: Installation, area: Area): boolean {
  return area.invented || !installation.hasOutbox
}
