import type { Hono } from 'hono'
import { heldFile, type AreaEnv, type AreaRequest, type Held } from '#areas'
import { isoDate } from '../../platform/i18n/words.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { FromAbove } from '../from-above.ts'
import { openToChange, type Open } from '../open-record.ts'
import { noteDone } from '../trail.ts'
import { EasyHeldPage } from './easy-held-page.tsx'
import { HeldPage } from './held-page.tsx'

/** All that is held about a person: to read, and as a file. For her, and who helps with everything. */
export function mountHeld(app: Hono<AreaEnv>, from: FromAbove): void {
  app.get(urls.held.pattern, async (c) => {
    const open = await openToChange(c)
    if (!open) return c.notFound()
    const shown = { ...open, area: c.var.area, held: await allOf(c, from, open) }
    return versions(c, <HeldPage {...shown} />, <EasyHeldPage {...shown} />)
  })

  app.get(urls.heldFile.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openToChange(c)
    if (!open) return c.notFound()
    const { areaId } = area
    const { personId } = open.person
    // Before it is read, so that she finds in it that it was taken.
    if (!open.own) await noteDone(db, { areaId, personId }, 'downloaded everything')
    const madeAt = new Date()
    const held = await allOf(c, from, open)
    const file = await heldFile(held, { area, about: { personId }, madeAt })
    c.header('Content-Disposition', `attachment; filename="${fileName(madeAt, area.timeZone)}"`)
    c.header('Content-Type', 'application/json; charset=utf-8')
    return c.body(file.stream())
  })
}

/** With what her account holds, where it is she who asks. */
async function allOf(c: AreaRequest, { held }: FromAbove, { own, person }: Open): Promise<Held> {
  const { area, db, account } = c.var
  const about = await held.ofPerson(db, area.areaId, person.personId)
  if (!own) return about
  const mine = await held.ofAccount(db, area.areaId, account!.accountId)
  return {
    parts: [...about.parts, ...mine.parts],
    providerNames: new Map([...about.providerNames, ...mine.providerNames]),
  }
}

/** It tells nobody whose it is. */
const fileName = (madeAt: Date, timeZone: string) =>
  `what-is-kept-${isoDate(madeAt, timeZone)}.json`
