import type { Area } from '#areas'
import type { Email } from '../../platform/messages/index.ts'

/**
 * The link to say yes. It holds nothing that somebody typed, and is the same for those who have an
 * account and those who have none.
 */
export function offerEmail(area: Area, to: string, link: string, days: number): Email {
  return {
    to,
    subject: `Somebody would like you to see their record on ${area.name}`,
    body: `Somebody who keeps a record on ${area.name} would like you to see a part of it, or to help with it.

Open this page to read who it is, and to say yes:

${link}

It works once, for ${days} days. If you don't know what this is about, do nothing: nothing happens.`,
  }
}
