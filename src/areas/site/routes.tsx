import type { Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Installation } from '../../platform/config/installation.ts'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { outbox, outboxMessage, type OutboxMessage } from '../../platform/messages/index.ts'
import { page } from '../../platform/web/html.ts'
import { siteUrls } from '../../urls.ts'
import { areas } from '../area.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import { ownSite } from './answers.tsx'
import { OutboxMessagePage, OutboxPage } from './outbox-page.tsx'
import { WelcomePage } from './welcome-page.tsx'

/** The installation's own pages, which belong to no area. */
export function mountSite(app: Hono, db: WholeDb, installation: Installation): void {
  app.get(siteUrls.welcome.pattern, async (c) =>
    page(
      c,
      <WelcomePage
        areas={await areas(db)}
        hasOutbox={installation.hasOutbox && (await isInvented(db))}
      />,
    ),
  )

  app.get(siteUrls.health.pattern, async (c) => {
    await sql`select 1`.execute(db)
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' })
  })

  app.get(siteUrls.accessibility.pattern, (c) => page(c, <AccessibilityPage site={ownSite} />))

  if (!installation.hasOutbox) return

  app.get(siteUrls.outbox.pattern, async (c) =>
    page(c, <OutboxPage messages={await inventedOutbox(db)} />),
  )

  app.get(siteUrls.outboxMessage.pattern, async (c) => {
    const id = c.req.param('messageId')
    if (!z.guid().safeParse(id).success) return c.notFound()
    const found = await inInventedAreas(db, async (transaction) => {
      const message = await outboxMessage(transaction, id)
      return message ? [message] : []
    })
    return found[0] ? page(c, <OutboxMessagePage message={found[0]} />) : c.notFound()
  })
}

async function inventedOutbox(db: WholeDb): Promise<OutboxMessage[]> {
  const messages = await inInventedAreas(db, outbox)
  return messages.toSorted((a, b) => b.sentAt.getTime() - a.sentAt.getTime()).slice(0, 200)
}

async function inInventedAreas(
  db: WholeDb,
  read: (transaction: Parameters<typeof outbox>[0]) => Promise<OutboxMessage[]>,
): Promise<OutboxMessage[]> {
  const all: OutboxMessage[] = []
  if (!(await isInvented(db))) return []
  for (const { areaId } of await areas(db))
    all.push(...(await inContext(db, { areaId, actor: 'outbox' }, read)))
  return all
}

/**
 * Only what is invented may be read by anyone who passes; and beside a real area nothing is, for an
 * account belongs to the installation, and a code that somebody else reads opens it everywhere.
 */
async function isInvented(db: WholeDb): Promise<boolean> {
  return (await areas(db)).every((area) => area.invented)
}
