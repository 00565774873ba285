import type { Hono } from 'hono'
import { hashOf } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { person } from '#people'
import { asOwner } from '../../platform/db/context.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { endWatch } from './ask-for-watch.ts'
import { ContactPage } from './contact-page.tsx'
import { EasyContactPage } from './easy-contact-page.tsx'
import { watchBySecret } from './watches.ts'

/** The page of a contact, by the link that she was sent. */
export function mountContact(app: Hono<AreaEnv>): void {
  const { pattern } = urls.watchContact

  app.get(pattern, async (c) => {
    const named = await namedBy(c)
    if (!named) return c.notFound()
    const shown = { area: c.var.area, name: named.name, isOver: named.watch.endedAt !== null }
    return versions(c, <ContactPage {...shown} />, <EasyContactPage {...shown} />)
  })

  app.post(pattern, async (c) => {
    const { area, db } = c.var
    const named = await namedBy(c)
    if (!named) return c.notFound()
    const { watch } = named
    await asOwner(db, (owner) =>
      endWatch(owner, area.areaId, { watch, party: 'contact', by: 'contact' }),
    )
    return c.redirect(c.req.path, 303)
  })
}

async function namedBy(c: AreaRequest) {
  const { area, db } = c.var
  const secretHash = hashOf(c.req.param('secret') ?? '')
  return asOwner(db, async (owner) => {
    const watch = await watchBySecret(owner, area.areaId, secretHash)
    const of = watch && (await person(owner, area.areaId, watch.personId))
    return watch && of ? { watch, name: of.name } : undefined
  })
}
