import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import { absolute, type AreaEnv, type AreaRequest } from '#areas'
import { noteDoneIfThere, openRecord, recordTitle, whoseIs } from '#people'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { desks, type Desk } from '../desk.ts'
import { todayOf } from '../plan/routes.tsx'
import {
  calendarLinks,
  endCalendarLink,
  linkOpenedBy,
  makeCalendarLink,
  personLinks,
  type NamesShown,
  type Shows,
} from './calendar-link.ts'
import { EasyLinksPage } from './easy-links-page.tsx'
import { feedOf } from './feed.ts'
import { LinksPage, type LinksPageOptions } from './links-page.tsx'

/** Links by which a calendar reads a week, and what it reads. */
export function mountCalendar(app: Hono<AreaEnv>, installation: Installation): void {
  app.use(urls.calendarLinks.pattern, signedInOnly)
  app.use(urls.calendarLink.pattern, signedInOnly)
  const whole = (c: AreaRequest) => {
    const secret = c.req.param('secret') ?? ''
    return absolute(
      installation,
      c.var.area,
      urls.calendar(c.var.area, { secret: `${secret}.ics` }),
    )
  }

  app.get(urls.calendarLinks.pattern, async (c) => {
    const all = await desks(c)
    return all.length > 0 ? workPage(c, all, emptyForm) : c.notFound()
  })

  app.get(urls.calendarLink.pattern, async (c) => {
    const all = await desks(c)
    const link = await ownLink(c)
    return link && !('personId' in link) && all.length > 0
      ? workPage(c, all, emptyForm, whole(c))
      : c.notFound()
  })

  app.post(urls.calendarLinks.pattern, async (c) => {
    const all = await desks(c)
    if (all.length === 0) return c.notFound()
    const { area, typed } = c.var
    const wanted = choicesOf(all).find(({ value }) => value === typed.of?.[0])
    if (typed.end?.[0]) await endOne(c, 'work')
    else if (!wanted)
      return workPage(c, all, { typed, errors: { of: 'Choose whose week it shows' } })
    const secret = wanted && (await make(c, wanted.shows))
    return c.redirect(
      secret ? urls.calendarLink(area, { secret }) : urls.calendarLinks(area, {}),
      303,
    )
  })

  app.get(urls.personCalendar.pattern, async (c) => {
    const open = await openRecord(c, 'everything', 'calendar')
    return open ? personPage(c, open) : c.notFound()
  })

  app.get(urls.personCalendarLink.pattern, async (c) => {
    const open = await openRecord(c, 'everything', 'calendar')
    const link = open && (await ownLink(c))
    return link && 'personId' in link && link.personId === open.person.personId
      ? personPage(c, open, whole(c))
      : c.notFound()
  })

  app.post(urls.personCalendar.pattern, async (c) => {
    const open = await openRecord(c, 'everything', 'calendar')
    if (!open) return c.notFound()
    const { area, db, typed } = c.var
    const { personId } = open.person
    const of = { areaId: area.areaId, personId }
    if (typed.end?.[0]) {
      if (await endOne(c, 'person')) await noteDoneIfThere(db, of, 'ended calendar_link')
      return c.redirect(urls.personCalendar(area, { personId }), 303)
    }
    const secret = await make(c, { personId })
    if (secret) await noteDoneIfThere(db, of, 'made calendar_link')
    return c.redirect(
      secret
        ? urls.personCalendarLink(area, { personId, secret })
        : urls.personCalendar(area, { personId }),
      303,
    )
  })

  // A calendar has no cookie: its link is all that it has.
  app.get(urls.calendar.pattern, async (c) => {
    const { area, db } = c.var
    const secret = c.req.param('secret').replace(/\.ics$/, '')
    const feed = await asOwner(db, async (owner) => {
      const link = await linkOpenedBy(owner, area.areaId, secret)
      return link && feedOf(owner, area, link, new Date())
    })
    if (!feed) return c.notFound()
    return c.body(feed, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="visits.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    })
  })
}

/** The link of the address, if it is whoever asks who made it. */
async function ownLink(c: AreaRequest) {
  const { area, db, account } = c.var
  const link = await asOwner(db, (owner) =>
    linkOpenedBy(owner, area.areaId, c.req.param('secret') ?? ''),
  )
  return link?.accountId === account?.accountId ? link : undefined
}

/** @returns whether there was one to end. */
async function endOne(c: AreaRequest, of: 'work' | 'person'): Promise<boolean> {
  const { area, db, typed, account } = c.var
  const linkId = uuid(typed.end?.[0])
  if (!linkId) return false
  const by = `account:${account!.accountId}`
  return endCalendarLink(db, { areaId: area.areaId, linkId, by }, of)
}

/** @returns the secret of a new link; none: it was made before. */
function make(c: AreaRequest, shows: Shows): Promise<string | undefined> {
  const { area, db, typed, account } = c.var
  const names: NamesShown = typed.names?.[0] === 'names' ? 'names' : 'initials'
  const { accountId } = account!
  const linkId = uuid(typed.linkId?.[0]) ?? newId()
  return makeCalendarLink(db, { areaId: area.areaId, linkId, accountId, names, ...shows })
}

/** Whose weeks somebody may show: her own, and those of the enterprises that she runs. */
function choicesOf(all: Desk[]): { value: string; text: string; shows: Shows }[] {
  return all.flatMap(({ providerId, name, runs, workers, own }) => [
    ...(runs
      ? [{ value: providerId, text: `All of ${name}`, shows: { providerId, workerId: null } }]
      : []),
    ...(runs && workers.length === 1 ? [] : runs ? workers : own).map((one) => ({
      value: `${providerId}/${one.workerId}`,
      text: `Only ${one.name}, at ${name}`,
      shows: { providerId, workerId: one.workerId },
    })),
  ])
}

async function workPage(c: AreaRequest, all: Desk[], form: Form, made?: string) {
  const { area, db } = c.var
  const choices = choicesOf(all)
  const ids = all.map(({ providerId }) => providerId)
  const links = (await calendarLinks(db, area.areaId, ids)).map((link) => {
    const of = link.workerId ? `${link.providerId}/${link.workerId}` : link.providerId
    const what = choices.find(({ value }) => value === of)?.text ?? 'Somebody who has left'
    return { ...link, what }
  })
  const options = {
    ...{ area, choices, links, form, made, today: todayOf(c) },
    action: urls.calendarLinks(area, {}),
    back: { href: urls.week(area, {}), text: 'My week' },
    title: 'Your week in your own calendar',
    sees: 'who is visited on which day and at what time',
  }
  return page(c, <LinksPage {...options} />, statusOf(form))
}

type Opened = NonNullable<Awaited<ReturnType<typeof openRecord>>>

async function personPage(c: AreaRequest, { person, own }: Opened, made?: string) {
  const { area, db } = c.var
  const { personId, name } = person
  const what = own ? 'My week' : `The week of ${name}`
  const links = await personLinks(db, area.areaId, personId)
  const options: LinksPageOptions = {
    ...{ area, form: emptyForm, made, today: todayOf(c) },
    action: urls.personCalendar(area, { personId }),
    back: { href: urls.person(area, { personId }), text: recordTitle(whoseIs({ own, person })) },
    title: own ? 'My week in my own calendar' : `The week of ${name} in a calendar`,
    sees: `who comes to ${own ? 'you' : name} on which day and at what time`,
    choices: [{ value: personId, text: what }],
    links: links.map((link) => ({ ...link, what })),
  }
  const easy = <EasyLinksPage {...{ ...options, own, name }} />
  return versions(c, <LinksPage {...options} />, easy)
}
