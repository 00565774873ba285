import type { Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { z } from 'zod'
import { signedInOnly } from '#accounts'
import type { Area, AreaEnv, AreaRequest } from '#areas'
import { accountsDeciding } from '#people'
import type { Installation } from '../../../platform/config/installation.ts'
import { asOwner } from '../../../platform/db/context.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { decided } from '../../../platform/text/decided.ts'
import { timesIn } from '../../../platform/text/suggest-names.ts'
import { check, emptyForm, required, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { urls } from '../../../urls.ts'
import type { Outcome } from '../changing.ts'
import { endStory } from '../consent.ts'
import { storyNames } from '../names/story-names.ts'
import { onSide, type StoryState } from '../story.ts'
import { tellOfStory } from '../tell-of-story.ts'
import { copiesOf } from '../told/told-stories.ts'
import { beginStory, readThrough, rewrite, takeNamesOut } from '../write-story.ts'
import {
  changeOf,
  deskOf,
  openStory,
  storiesOf,
  visitToTell,
  type OpenStory,
} from './open-story.ts'
import { mountReadAloud } from './read-aloud.tsx'
import { StoriesPage } from './stories-page.tsx'
import { StoryPage } from './story-page.tsx'
import { BeginPage, DownPage, NamesPage, ReadPage, WordsPage } from './writing-pages.tsx'

const words = required('Write what you want to tell', 4000)
const beginSchema = z.object({ storyId: z.uuid().catch(() => newId()), words })
const wordsSchema = z.object({ words })
const readSchema = z.object({
  read: z.literal('yes', 'Read it, and say that nobody can be known by it'),
})

/** Stories as an enterprise writes them, for who runs it or was there. */
export function mountEnterpriseStories(app: Hono<AreaEnv>, installation: Installation): void {
  app.use(urls.visitStory.pattern, signedInOnly)
  app.use(urls.stories.pattern, signedInOnly)
  app.use(`${urls.stories.pattern}/*`, signedInOnly)

  app.get(urls.visitStory.pattern, async (c) => {
    const found = await visitToTell(c)
    return found ? beginPage(c, found, emptyForm) : c.notFound()
  })

  app.post(urls.visitStory.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const found = await visitToTell(c)
    if (!found) return c.notFound()
    const checked = check(beginSchema, typed)
    if (!checked.ok) return beginPage(c, found, checked.form)
    const { visit, desk } = found
    const storyId = await beginStory(db, {
      ...{ areaId: area.areaId, visit, side: desk.side, ...checked.value },
      by: `account:${account!.accountId}`,
    })
    return c.redirect(urls.story(area, { providerId: desk.providerId, storyId }), 303)
  })

  app.get(urls.stories.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    return page(c, <StoriesPage {...{ area: c.var.area, desk, all: await storiesOf(c, desk) }} />)
  })

  app.get(urls.story.pattern, async (c) => {
    const open = await openStory(c)
    if (!open) return c.notFound()
    // Its words are gone.
    if (open.story.words === null) return toList(c, open)
    return page(c, <StoryPage {...open} {...await around(c, open)} />)
  })

  step(
    app,
    urls.storyWords.pattern,
    ['names', 'to_read', 'with_owner', 'shown'],
    WordsPage,
    (c, open) => {
      const checked = check(wordsSchema, c.var.typed)
      if (!checked.ok) return checked.form
      return rewrite(c.var.db, changeOf(c, open.story, open.desk.side), checked.value.words)
    },
  )

  step(app, urls.storyRead.pattern, ['to_read', 'with_owner'], ReadPage, async (c, open) => {
    const checked = check(readSchema, c.var.typed)
    if (!checked.ok) return checked.form
    const { area, db } = c.var
    const { story, desk } = open
    const outcome = await readThrough(db, changeOf(c, story, desk.side), desk)
    if (outcome === 'done' && desk.runs)
      await tellOfStory(db, { installation, area }, { ...story, about: String(story.revision) })
    return outcome
  })

  mountNames(app)
  mountDown(app)
  mountReadAloud(app)
}

function mountNames(app: Hono<AreaEnv>): void {
  app.get(urls.storyNames.pattern, async (c) => {
    const open = await openStory(c)
    if (!open) return c.notFound()
    return isAt(open, ['names', 'to_read']) ? namesPage(c, open, emptyForm) : toStory(c, open)
  })

  app.post(urls.storyNames.pattern, async (c) => {
    const { area, db, typed } = c.var
    const open = await openStory(c)
    if (!open) return c.notFound()
    const { story, desk } = open
    const change = changeOf(c, story, desk.side)
    // Sent twice, the names are out already.
    if (!isAt(open, ['names', 'to_read']) || change.revision < story.revision)
      return toStory(c, open)
    const suggestions = await storyNames(db, { ...story, areaId: area.areaId, words: story.words! })
    const of = decided(typed, suggestions, story.words!, 'story')
    const errors = of.ok ? stillThere(typed, of.value) : of.form.errors
    if (!of.ok || Object.keys(errors).length > 0) return namesPage(c, open, { typed, errors })
    const replaced = new Set(of.value.map(({ standsFor }) => standsFor))
    const left = suggestions.flatMap(({ standsFor }) => (replaced.has(standsFor) ? [] : standsFor))
    await takeNamesOut(db, change, { pairs: of.value, left })
    return toStory(c, open)
  })
}

/** What is put in the place of a name may not have it. */
function stillThere(
  typed: Form['typed'],
  pairs: readonly { standsFor: string; pseudonym: string }[],
): Form['errors'] {
  const errors: Form['errors'] = {}
  for (const { standsFor, pseudonym } of pairs) {
    if (timesIn(pseudonym.toLowerCase(), standsFor.toLowerCase()) === 0) continue
    const at = Object.keys(typed).find((key) => typed[key]?.[0] === standsFor)
    errors[at ? at.replace('stands-', 'pseudonym-') : 'others'] =
      `“${pseudonym}” has the name in it: choose other words`
  }
  return errors
}

function mountDown(app: Hono<AreaEnv>): void {
  app.get(urls.storyDown.pattern, async (c) => {
    const open = await openStory(c)
    if (!open) return c.notFound()
    if (open.story.words === null) return toList(c, open)
    return page(c, <DownPage {...{ ...open, area: c.var.area, form: emptyForm }} />)
  })

  app.post(urls.storyDown.pattern, async (c) => {
    const open = await openStory(c)
    if (!open) return c.notFound()
    await endStory(c.var.db, changeOf(c, open.story, open.desk.side), 'taken_down')
    return toList(c, open)
  })
}

type StepPage = (options: OpenStory & { area: Area; form: Form }) => JSX.Element

/** A form of one step of a story: only while it is there. */
function step(
  app: Hono<AreaEnv>,
  pattern: string,
  states: StoryState[],
  Page: StepPage,
  take: (c: AreaRequest, open: OpenStory) => Promise<Outcome | Form> | Form,
): void {
  const show = (c: AreaRequest, open: OpenStory, form: Form) =>
    page(c, <Page {...open} area={c.var.area} form={form} />, statusOf(form))

  app.get(pattern, async (c) => {
    const open = await openStory(c)
    if (!open) return c.notFound()
    return isAt(open, states) ? show(c, open, emptyForm) : toStory(c, open)
  })

  app.post(pattern, async (c) => {
    const open = await openStory(c)
    if (!open) return c.notFound()
    const taken = await take(c, open)
    if (typeof taken === 'object') return show(c, open, taken)
    if (taken !== 'changed' || !isAt(open, states)) return toStory(c, open)
    const revision = 'Somebody changed the story meanwhile. Look at it again, then save'
    const errors = c.var.typed.words?.[0]?.trim() === open.story.words ? undefined : { revision }
    return errors ? show(c, open, { typed: c.var.typed, errors }) : toStory(c, open)
  })
}

function isAt({ state, desk }: OpenStory, states: StoryState[]): boolean {
  return states.includes(state) && (desk.runs || state !== 'with_owner')
}

function toStory(c: AreaRequest, { story, desk }: OpenStory) {
  const of = { providerId: desk.providerId, storyId: story.storyId }
  return c.redirect(urls.story(c.var.area, of), 303)
}

function toList(c: AreaRequest, { desk }: OpenStory) {
  return c.redirect(urls.stories(c.var.area, { providerId: desk.providerId }), 303)
}

async function around(c: AreaRequest, { story, desk }: OpenStory) {
  const { area, db } = c.var
  const deciding = await asOwner(db, (owner) =>
    accountsDeciding(owner, area.areaId, story.personId),
  )
  return {
    area,
    isReadAloud: deciding.length === 0,
    copies: await onSide(db, desk.side, (own) => copiesOf(own, area.areaId, story.storyId)),
    byPerson: deciding.some((accountId) => story.changedBy === `account:${accountId}`),
  }
}

function beginPage(
  c: AreaRequest,
  { visit, name }: NonNullable<Awaited<ReturnType<typeof visitToTell>>>,
  form: Form,
) {
  const shown = { area: c.var.area, name, form, visitId: visit.visitId, words: visit.words }
  return page(c, <BeginPage {...shown} />, statusOf(form))
}

async function namesPage(c: AreaRequest, open: OpenStory, form: Form) {
  const { area, db } = c.var
  const { story } = open
  const suggestions = await storyNames(db, { ...story, areaId: area.areaId, words: story.words! })
  return page(c, <NamesPage {...{ ...open, area, form, suggestions }} />, statusOf(form))
}
