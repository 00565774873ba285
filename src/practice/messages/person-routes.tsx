import type { Hono } from 'hono'
import { accountOf } from '#accounts'
import { councilOf, type AreaEnv, type AreaRequest } from '#areas'
import { openRecord, providersOfPerson, recordTitle, whoseIs } from '#people'
import { accountsRunning, providerNames } from '#providers'
import { asOwner } from '../../platform/db/context.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { check, statusOf, type Form } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { dayOf } from '../plan/occurrences.ts'
import { todayOf } from '../plan/routes.tsx'
import { EasyThreadPage } from './easy-thread-page.tsx'
import { EasyThreadsPage } from './easy-threads-page.tsx'
import { lastMessages, messages, sendMessage } from './message.ts'
import { quietHours, quietUntil } from './quiet-hours.ts'
import { messageForm, messageSchema, sentOf } from './routes.tsx'
import { ThreadPage } from './thread-page.tsx'
import { ThreadsPage } from './threads-page.tsx'

type Open = NonNullable<Awaited<ReturnType<typeof openRecord>>>

/** Messages on the side of a person: she, and who reads how visits go. */
export function mountPersonMessages(app: Hono<AreaEnv>): void {
  app.get(urls.personMessages.pattern, async (c) => {
    const open = await openRecord(c, 'family_updates', 'messages')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const { personId, name } = open.person
    const last = await lastMessages(db, area.areaId, { personId })
    const known = await supportersBy(c, personId)
    const ids = [...new Set([...last.map(({ providerId }) => providerId), ...known])]
    const names = await providerNames(db, area.areaId, ids)
    const lastOf = (id: string) => last.find(({ providerId }) => providerId === id)
    const threads = ids
      .toSorted((a, b) => sentOf(lastOf(b)) - sentOf(lastOf(a)))
      .map((providerId) => {
        const one = lastOf(providerId)
        return {
          name: names.get(providerId) ?? '',
          href: urls.messages(area, { personId, providerId }),
          last: one && { on: dayOf(one.sentAt, area.timeZone), isTheirs: one.party === 'provider' },
        }
      })
    const shown = {
      ...{ area, threads, today: todayOf(c), own: open.own, personName: name },
      title: open.own ? 'My messages' : `Messages of ${name}`,
      back: { href: urls.person(area, { personId }), text: recordTitle(whoseIs(open)) },
      nobody: 'Here will be those who give support, to write to them.',
    }
    return versions(c, <ThreadsPage {...shown} />, <EasyThreadsPage {...shown} />)
  })

  app.get(urls.messages.pattern, async (c) => {
    const found = await opened(c)
    return found ? threadPage(c, found, messageForm()) : c.notFound()
  })

  app.post(urls.messages.pattern, async (c) => {
    const found = await opened(c)
    if (!found) return c.notFound()
    const { area, db, typed, account } = c.var
    const checked = check(messageSchema, typed)
    if (!checked.ok) return threadPage(c, found, checked.form)
    const { areaId, timeZone } = area
    const { open, providerId } = found
    const { personId } = open.person
    const { accountId } = account!
    const name = open.own ? open.person.name : (await accountOf(db, accountId))?.name
    const now = new Date()
    const quiet = await asOwner(db, (owner) => quietHours(owner, areaId, providerId))
    const until = quietUntil(quiet, now, timeZone)
    await sendMessage(db, {
      ...{ areaId, providerId, personId, party: 'person', name: name ?? open.person.name },
      ...{ ...checked.value, tellAt: until ?? now, by: `account:${accountId}` },
      quietAnswer: until ? quiet!.answer : null,
    })
    return c.redirect(urls.messages(area, { personId, providerId }), 303)
  })
}

/** The enterprises that she can write to: those that see something of her record. */
function supportersBy(c: AreaRequest, personId: string): Promise<string[]> {
  const { area, db } = c.var
  return asOwner(db, (owner) => providersOfPerson(owner, area.areaId, personId))
}

interface Found {
  open: Open
  providerId: string
  providerName: string
}

/** The enterprise of the address, if it supports the person, or somebody wrote before. */
async function opened(c: AreaRequest): Promise<Found | undefined> {
  const open = await openRecord(c, 'family_updates', 'messages')
  const providerId = uuid(c.req.param('providerId'))
  if (!open || !providerId) return undefined
  const { area, db } = c.var
  const { personId } = open.person
  const name = (await providerNames(db, area.areaId, [providerId])).get(providerId)
  if (name === undefined) return undefined
  const knows = (await supportersBy(c, personId)).includes(providerId)
  const last = knows ? [] : await lastMessages(db, area.areaId, { personId })
  const wrote = last.some((one) => one.providerId === providerId)
  return knows || wrote ? { open, providerId, providerName: name } : undefined
}

async function threadPage(c: AreaRequest, found: Found, form: Form): Promise<Response> {
  const { area, db } = c.var
  const { areaId } = area
  const { open, providerId, providerName } = found
  const { personId, name } = open.person
  const running = await asOwner(db, (owner) => accountsRunning(owner, areaId, providerId))
  const shown = {
    ...{ area, form, otherName: providerName, side: 'person' as const, today: todayOf(c) },
    title: `Messages with ${providerName}`,
    back: {
      href: urls.personMessages(area, { personId }),
      text: open.own ? 'My messages' : `Messages of ${name}`,
    },
    action: urls.messages(area, { personId, providerId }),
    all: await messages(db, { areaId, providerId, personId }),
    nobodyReads: running.length === 0,
    council: await councilOf(db, areaId),
  }
  return versions(c, <ThreadPage {...shown} />, <EasyThreadPage {...shown} />, statusOf(form))
}
