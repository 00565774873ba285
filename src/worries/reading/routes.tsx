import type { Hono, MiddlewareHandler } from 'hono'
import { accountOf } from '#accounts'
import { councilOf, type AreaEnv, type AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { asReader } from '../apart.ts'
import { heardFrom } from '../named/named.ts'
import { doneFrom } from './done-form.ts'
import { addEvent, eventsOf, lockWorry, noteOpened, takerOf, type Of } from './events.ts'
import { ListPage } from './list-page.tsx'
import { worries, worryOf } from './worries.ts'
import { WorryPage } from './worry-page.tsx'

/** The pages of those who are named for safeguarding. For everybody else they are not there. */
export function mountReading(app: Hono<AreaEnv>): void {
  app.use(urls.worries.pattern, namedOnly)
  app.use(urls.worry.pattern, namedOnly)

  app.get(urls.worries.pattern, async (c) => {
    const { area, db, account } = c.var
    const all = await asReader(db, account!.accountId, async (apart) => {
      // Whoever is here has been reached, whatever became of our last email.
      await heardFrom(apart, area.areaId, account!.accountId)
      return worries(apart, area.areaId)
    })
    return page(c, <ListPage area={area} worries={all} />)
  })

  app.get(urls.worry.pattern, async (c) => {
    const of = await ofWorry(c)
    if (!of) return c.notFound()
    await asReader(c.var.db, of.by.accountId, (apart) => noteOpened(apart, of))
    return worryPage(c, of, emptyForm)
  })

  app.post(urls.worry.pattern, async (c) => {
    const { area, db, typed } = c.var
    const of = await ofWorry(c)
    if (!of) return c.notFound()
    const done = doneFrom(typed, isoDate(new Date(), area.timeZone))
    if (!done.ok) return worryPage(c, of, done.form)
    const isLate = await asReader(db, of.by.accountId, async (apart) => {
      await lockWorry(apart, of.worryId)
      const events = await eventsOf(apart, area.areaId, of.worryId)
      if (done.value.what === 'taken') {
        const taker = takerOf(events)?.accountId ?? ''
        if (taker === of.by.accountId) return false
        if (taker !== (typed.takenBy?.[0] ?? '')) return true
      }
      await addEvent(apart, of, done.value)
      return false
    })
    if (isLate)
      return worryPage(c, of, { typed, errors: { take: 'Somebody took it just now. Look below' } })
    return c.redirect(urls.worry(area, { worryId: of.worryId }), 303)
  })
}

const namedOnly: MiddlewareHandler<AreaEnv> = async (c, next) => {
  if (!c.var.account?.roles.includes('safeguarding')) return c.notFound()
  c.header('Cache-Control', 'no-store')
  return next()
}

/** Which worry is asked for, if it is there for the one who asks. */
async function ofWorry(c: AreaRequest): Promise<Of | undefined> {
  const { area, db, account } = c.var
  const worryId = uuid(c.req.param('worryId'))
  const own = await accountOf(db, account!.accountId)
  if (!worryId || !own) return undefined
  const found = await asReader(db, own.accountId, (apart) => worryOf(apart, area.areaId, worryId))
  return found && { areaId: area.areaId, worryId, by: own }
}

async function worryPage(c: AreaRequest, { areaId, worryId, by }: Of, form: Form) {
  const { area, db } = c.var
  const [worry, events] = await asReader(db, by.accountId, async (apart) => [
    (await worryOf(apart, areaId, worryId))!,
    await eventsOf(apart, areaId, worryId),
  ])
  const council = await councilOf(db, areaId)
  const { accountId: reader } = by
  return page(c, <WorryPage {...{ area, worry, events, council, form, reader }} />, statusOf(form))
}
