import type { Hono } from 'hono'
import { councilOf, rule, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { check, revisionField, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { notStored } from '../../platform/web/security.ts'
import { urls } from '../../urls.ts'
import { asBrowser } from '../apart.ts'
import { namedIn, readersOf, type Named } from '../named/named.ts'
import { browserOf, dropSecret, keepSecret, offerSecret } from './browser-secret.ts'
import { CheckPage, ForgetPage } from './check-page.tsx'
import { drafts, forgetDraft, keepDraft, type Draft } from './drafts.ts'
import { EasyCheckPage, EasyForgetPage } from './easy-check-page.tsx'
import { EasySayingPage } from './easy-saying-page.tsx'
import { EasySentPage } from './easy-sent-page.tsx'
import { SayingPage, type SayingOptions } from './saying-page.tsx'
import { sendWorry } from './send-worry.ts'
import { SentPage } from './sent-page.tsx'
import { keepingWords, notTooOften } from './words-kept.tsx'
import { isEmpty, typedIn, worrySchema } from './worry-form.ts'

/** While she looks at it once more, so that "back" loses nothing; longer only when she asks. */
const hoursOfLooking = 1

/**
 * Saying a worry. Every page of it has one address. What is typed goes with the form from page to
 * page, so that nothing is lost where a browser keeps no cookies.
 */
export function mountSaying(app: Hono<AreaEnv>, installation: Installation): void {
  const { https } = installation

  app.use(urls.worried.pattern, notStored)
  app.use(urls.worried.pattern, keepingWords)
  app.use(urls.worried.pattern, notTooOften(installation))

  app.get(urls.worried.pattern, async (c) => {
    offerSecret(c, https)
    const { look, draft } = c.req.query()
    const found = (await ofBrowser(c)).find(({ draftId }) => draftId === (look ?? draft))
    if (look === undefined) return sayingPage(c, { draft: found })
    return found ? lookedAt(c, formOf(found)) : c.redirect(urls.worried(c.var.area, {}), 303)
  })

  app.post(urls.worried.pattern, (c) => (buttons[c.var.typed.do?.[0] ?? ''] ?? keep)(c))

  const buttons: Record<string, (c: AreaRequest) => Promise<Response>> = {
    keep,
    check: async (c) => {
      const kept = await keptFor(c, hoursOfLooking)
      const form = kept ? formOf(kept) : sentForm(c)
      const asks = await unfit(c, form)
      if (asks) return sayingPage(c, { form: asks })
      return kept ? toPage(c, { look: kept.draftId }) : lookedAt(c, form)
    },
    change: async (c) => {
      const kept = await keptFor(c, hoursOfLooking)
      return kept ? toPage(c, { draft: kept.draftId }) : sayingPage(c, { form: sentForm(c) })
    },
    send,
    forget: (c) => {
      const shown = { area: c.var.area, form: sentForm(c) }
      return versions(c, <ForgetPage {...shown} />, <EasyForgetPage {...shown} />)
    },
    forgotten: async (c) => {
      await forget(c)
      return toPage(c)
    },
  }

  async function keep(c: AreaRequest): Promise<Response> {
    const { area, db, typed } = c.var
    if (isEmpty(typed) && !revisionField.parse(typed.revision?.[0])) return toPage(c)
    const days = await rule(db, area.areaId, 'worry_draft_kept')
    const kept = await keptFor(c, days * 24)
    if (!kept) return sayingPage(c, { form: sentForm(c), cannotKeep: true })
    keepSecret(c, https, days)
    return toPage(c, { draft: kept.draftId })
  }

  async function send(c: AreaRequest): Promise<Response> {
    const { area, db, typed } = c.var
    const asks = await unfit(c, sentForm(c))
    const checked = check(worrySchema, typed)
    if (asks || !checked.ok) return sayingPage(c, { form: asks ?? sentForm(c) })
    const said = checked.value
    const readers = readersOf(await named(c), said.about)
    await sendWorry(db, area, installation, { said, readers })
    const hasOthers = await forget(c)
    const days = await rule(db, area.areaId, 'worry_read_within')
    const shown = {
      area,
      council: await councilOf(db, area.areaId),
      readers: readers.map(({ name }) => name),
      readBy: isoDate(new Date(Date.now() + days * 86_400_000), area.timeZone),
      canAnswer: said.contact !== undefined,
      hasOthers,
    }
    return versions(c, <SentPage {...shown} />, <EasySentPage {...shown} />)
  }

  /** What keeps it from being sent, on the form; nothing when it can be. */
  async function unfit(c: AreaRequest, { typed }: Form): Promise<Form | undefined> {
    const checked = check(worrySchema, typed)
    if (!checked.ok) return checked.form
    const all = await named(c)
    if (readersOf(all, checked.value.about).length > 0) return undefined
    // Where there is nobody at all the page says so by itself.
    const council = await councilOf(c.var.db, c.var.area.areaId)
    const ring = `Please ring the council${council ? ` on ${council.phone}` : ''}`
    const errors: Form['errors'] = readersOf(all, []).length
      ? { about: `Nobody else can read it here. ${ring}` }
      : { words: `You can’t send it from here just now. ${ring}` }
    return { typed, errors }
  }

  async function lookedAt(c: AreaRequest, form: Form): Promise<Response> {
    const asks = await unfit(c, form)
    const checked = check(worrySchema, form.typed)
    if (asks || !checked.ok) return sayingPage(c, { form: asks ?? form })
    const { area } = c.var
    const said = checked.value
    const shown = { area, said, form, named: await named(c) }
    return versions(c, <CheckPage {...shown} />, <EasyCheckPage {...shown} />)
  }

  async function sayingPage(
    c: AreaRequest,
    shown: Partial<Pick<SayingOptions, 'form' | 'draft' | 'cannotKeep'>>,
  ): Promise<Response> {
    const { area, db } = c.var
    const all = await ofBrowser(c)
    const draft = shown.form
      ? all.find(({ draftId }) => draftId === shown.form?.typed.draftId?.[0])
      : (shown.draft ?? all[0])
    const form = shown.form ?? (draft ? formOf(draft) : newForm())
    const asked = {
      ...{ area, form, draft, cannotKeep: shown.cannotKeep },
      council: await councilOf(db, area.areaId),
      named: await named(c),
      days: await rule(db, area.areaId, 'worry_draft_kept'),
      others: all.filter(({ draftId }) => draftId !== draft?.draftId),
    }
    const status = statusOf(form)
    return versions(c, <SayingPage {...asked} />, <EasySayingPage {...asked} />, status)
  }

  function named(c: AreaRequest): Promise<Named[]> {
    return namedIn(c.var.db, c.var.area, installation)
  }

  /**
   * Throws away the draft, and the browser's secret with the last one.
   * @returns whether this browser still has others.
   */
  async function forget(c: AreaRequest): Promise<boolean> {
    const { area, db, typed } = c.var
    const browser = browserOf(c)
    const draftId = uuid(typed.draftId?.[0])
    const revision = revisionField.parse(typed.revision?.[0])
    if (browser && draftId)
      await asBrowser(db, browser, (apart) =>
        forgetDraft(apart, area.areaId, { draftId, revision }),
      )
    const hasOthers = (await ofBrowser(c)).length > 0
    if (!hasOthers) dropSecret(c, https)
    return hasOthers
  }
}

/** The drafts of the browser that asks, the last one first. */
async function ofBrowser(c: AreaRequest): Promise<Draft[]> {
  const { area, db } = c.var
  const browser = browserOf(c)
  return browser ? asBrowser(db, browser, (apart) => drafts(apart, area.areaId)) : []
}

/** Keeps what was typed as this browser's draft, if it keeps cookies. */
async function keptFor(c: AreaRequest, hours: number): Promise<Draft | undefined> {
  const { area, db, typed } = c.var
  const browser = browserOf(c)
  if (!browser) return undefined
  const draft = {
    areaId: area.areaId,
    secretHash: browser,
    draftId: uuid(typed.draftId?.[0]) ?? newId(),
    revision: revisionField.parse(typed.revision?.[0]),
    typed: typedIn(typed),
    hours,
  }
  return asBrowser(db, browser, (apart) => keepDraft(apart, draft))
}

const newForm = (): Form => ({ typed: { draftId: [newId()], revision: ['0'] }, errors: {} })

function formOf({ draftId, revision, typed }: Draft): Form {
  return { typed: { ...typed, draftId: [draftId], revision: [String(revision)] }, errors: {} }
}

/** What the form sent, with an id if it came without one. */
function sentForm({ var: { typed } }: AreaRequest): Form {
  const draftId = uuid(typed.draftId?.[0]) ?? newId()
  const revision = String(revisionField.parse(typed.revision?.[0]))
  return { typed: { ...typedIn(typed), draftId: [draftId], revision: [revision] }, errors: {} }
}

function toPage(c: AreaRequest, query: { look?: string; draft?: string } = {}): Response {
  return c.redirect(urls.worried(c.var.area, {}, query), 303)
}
