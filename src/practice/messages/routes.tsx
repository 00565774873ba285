import type { Hono } from 'hono'
import { z } from 'zod'
import { accountOf } from '#accounts'
import { agreements, stateOf, type Agreement } from '#agreements'
import { councilOf, type AreaEnv, type AreaRequest } from '#areas'
import { accountsReading, peopleOfProvider } from '#people'
import { asOwner } from '../../platform/db/context.ts'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { check, filled, required, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { deskOf, type Desk } from '../desk.ts'
import { peopleSupported } from '../names.ts'
import { dayOf } from '../plan/occurrences.ts'
import { todayOf } from '../plan/routes.tsx'
import { lastMessages, messages, sendMessage } from './message.ts'
import { quietHours, sayQuietHours } from './quiet-hours.ts'
import { quietForm, quietOf, QuietPage } from './quiet-page.tsx'
import { ThreadPage } from './thread-page.tsx'
import { ThreadsPage } from './threads-page.tsx'

export const messageSchema = z.object({
  messageId: z.uuid().catch(() => newId()),
  words: required('Write what you want to say', 4000),
})

export const messageForm = () => filled({ messageId: newId() })

/** Messages on the side of an enterprise, and its quiet hours. */
export function mountProviderMessages(app: Hono<AreaEnv>): void {
  app.get(urls.providerMessages.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    const { area, db } = c.var
    const { providerId } = desk
    const last = await lastMessages(db, area.areaId, { providerId })
    const people = await peopleSupported(db, area.areaId, providerId)
    const lastOf = (id: string) => last.find(({ personId }) => personId === id)
    const threads = people
      .toSorted((a, b) => sentOf(lastOf(b.personId)) - sentOf(lastOf(a.personId)))
      .map(({ personId, name }) => {
        const one = lastOf(personId)
        return {
          ...{ name, href: urls.providerThread(area, { providerId, personId }) },
          last: one && { on: dayOf(one.sentAt, area.timeZone), isTheirs: one.party === 'person' },
        }
      })
    const shown = {
      ...{ area, threads, title: 'Messages', today: todayOf(c) },
      back: { href: urls.week(area, {}), text: 'My week' },
      nobody: `Here will be the people whom ${desk.name} supports, to write to them.`,
      quiet: urls.quietHours(area, { providerId }),
    }
    return page(c, <ThreadsPage {...shown} />)
  })

  app.get(urls.providerThread.pattern, async (c) => {
    const open = await opened(c)
    return open ? threadPage(c, open, messageForm()) : c.notFound()
  })

  app.post(urls.providerThread.pattern, async (c) => {
    const open = await opened(c)
    if (!open) return c.notFound()
    const { area, db, typed, account } = c.var
    const checked = check(messageSchema, typed)
    if (!checked.ok) return threadPage(c, open, checked.form)
    const { providerId } = open.desk
    if (!(await mayWrite(c, open)))
      return threadPage(c, open, {
        typed,
        errors: {
          words: `You have no agreement with ${open.person.name} any more. You can answer when they write to you`,
        },
      })
    const { accountId } = account!
    const name = (await accountOf(db, accountId))?.name ?? open.desk.name
    const { personId } = open.person
    await sendMessage(db, {
      ...{ areaId: area.areaId, providerId, personId, party: 'provider', name },
      ...{ ...checked.value, tellAt: new Date(), quietAnswer: null, by: `account:${accountId}` },
    })
    return c.redirect(urls.providerThread(area, { providerId, personId }), 303)
  })

  app.get(urls.quietHours.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    const quiet = await quietHours(c.var.db, c.var.area.areaId, desk.providerId)
    return quietPage(c, desk, quietForm(quiet))
  })

  app.post(urls.quietHours.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    const { area, db, typed, account } = c.var
    const checked = quietOf(typed)
    if (!checked.ok) return quietPage(c, desk, checked.form)
    const { providerId } = desk
    const by = `account:${account!.accountId}`
    await sayQuietHours(db, { ...{ areaId: area.areaId, providerId, by }, ...checked.value })
    return c.redirect(urls.providerMessages(area, { providerId }), 303)
  })
}

interface Opened {
  desk: Desk
  person: { personId: string; name: string }
}

/** The person of the address, if the enterprise supports her. */
async function opened(c: AreaRequest): Promise<Opened | undefined> {
  const desk = await deskOf(c)
  const personId = uuid(c.req.param('personId'))
  if (!desk || !personId) return undefined
  const people = await peopleSupported(c.var.db, c.var.area.areaId, desk.providerId)
  const person = people.find((one) => one.personId === personId)
  return person && { desk, person }
}

/** There is an agreement, she lets the enterprise see something, or it is she who wrote last. */
async function mayWrite(c: AreaRequest, { desk, person }: Opened): Promise<boolean> {
  const { area, db } = c.var
  const of = { areaId: area.areaId, providerId: desk.providerId, personId: person.personId }
  const agreed = await agreements(db, of.areaId, { providerId: of.providerId })
  const isOver = (one: Agreement) => ['ended', 'ran_out'].includes(stateOf(one, todayOf(c)))
  if (agreed.some((one) => one.personId === of.personId && !isOver(one))) return true
  const seen = await peopleOfProvider(db, of.areaId, of.providerId)
  if (seen.some(({ personId }) => personId === of.personId)) return true
  return (await messages(db, of)).at(-1)?.party === 'person'
}

async function threadPage(c: AreaRequest, { desk, person }: Opened, form: Form) {
  const { area, db } = c.var
  const { areaId } = area
  const { providerId } = desk
  const { personId, name } = person
  const readers = await asOwner(db, (owner) =>
    accountsReading(owner, areaId, personId, 'family_updates'),
  )
  const shown = {
    ...{ area, form, otherName: name, side: 'provider' as const, today: todayOf(c) },
    title: `Messages with ${name}`,
    back: { href: urls.providerMessages(area, { providerId }), text: 'Messages' },
    action: urls.providerThread(area, { providerId, personId }),
    all: await messages(db, { areaId, providerId, personId }),
    nobodyReads: readers.length === 0,
    council: await councilOf(db, areaId),
  }
  return page(c, <ThreadPage {...shown} />, statusOf(form))
}

function quietPage(c: AreaRequest, desk: Desk, form: Form) {
  return page(c, <QuietPage {...{ area: c.var.area, desk, form }} />, statusOf(form))
}

export const sentOf = (last: { sentAt: Date } | undefined) => last?.sentAt.getTime() ?? 0
