import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { notKept, ownDecision } from '#people'
import { isoDate } from '../../../platform/i18n/words.ts'
import type { Installation } from '../../../platform/config/installation.ts'
import { versions } from '../../../platform/web/easy-read/index.ts'
import { check, emptyForm, required, statusOf, type Form } from '../../../platform/web/forms.ts'
import { urls } from '../../../urls.ts'
import { endStory, sayYes } from '../consent.ts'
import { tellOfStoryAnswer } from '../tell-of-story.ts'
import { changeWords } from '../write-story.ts'
import { decisionIn, together, yesIn } from '../yes-form.ts'
import { EasyEndPage } from './easy-end-page.tsx'
import { EasyOwnStoryPage } from './easy-own-story-page.tsx'
import { EasyOwnStoriesPage } from './easy-own-stories-page.tsx'
import { EasyOwnWordsPage } from './easy-own-words-page.tsx'
import {
  openOwn,
  openStories,
  ownChange,
  ownStories,
  type OpenOwn,
  type OwnStory,
} from './open-own.ts'
import { EndPage } from './end-page.tsx'
import { OwnStoriesPage } from './own-stories-page.tsx'
import { OwnStoryPage } from './own-story-page.tsx'
import { OwnWordsPage } from './own-words-page.tsx'

const wordsSchema = z.object({ words: required('Write the words that may be told', 4000) })

/** Stories as the person they are about reads them, and who helps her: she says yes, or no. */
export function mountOwnStories(app: Hono<AreaEnv>, installation: Installation): void {
  const tell: Tell = ({ var: { area, db } }, { story }, about) =>
    tellOfStoryAnswer(db, { installation, area }, { ...story, about })

  app.get(urls.personStories.pattern, async (c) => {
    const found = await openStories(c)
    if (!found) return c.notFound()
    const { open, isUnused } = found
    const shown = { ...open, area: c.var.area, isUnused, all: await ownStories(c, open) }
    return versions(c, <OwnStoriesPage {...shown} />, <EasyOwnStoriesPage {...shown} />)
  })

  app.get(urls.personStory.pattern, async (c) => {
    const one = await openOwn(c)
    return one ? storyPage(c, one, emptyForm) : c.notFound()
  })

  app.post(urls.personStory.pattern, async (c) => {
    const one = await openOwn(c)
    if (!one) return c.notFound()
    return c.var.typed.say?.[0] === 'no' ? sayNo(c, one, tell) : yes(c, one, tell)
  })

  app.get(urls.personStoryWords.pattern, async (c) => {
    const one = await openOwn(c)
    if (!one) return c.notFound()
    return one.state === 'shown' ? wordsPage(c, one, emptyForm) : c.redirect(at(c, one), 303)
  })

  app.post(urls.personStoryWords.pattern, async (c) => {
    const one = await openOwn(c)
    if (!one) return notKept(c, 'words')
    const checked = check(wordsSchema, c.var.typed)
    if (!checked.ok) return wordsPage(c, one, checked.form)
    const { words } = checked.value
    if (words === one.story.words) return c.redirect(at(c, one), 303)
    const outcome = await changeWords(c.var.db, ownChange(c, one.story), words)
    if (outcome === 'gone') return notKept(c, 'words')
    if (outcome === 'done') await tell(c, one, `words ${one.story.revision}`)
    return outcome === 'done'
      ? c.redirect(at(c, one), 303)
      : wordsPage(c, one, { typed: c.var.typed, errors: { words: changedMeanwhile } })
  })

  app.get(urls.personStoryEnd.pattern, async (c) => {
    const one = await openOwn(c)
    if (!one) return c.notFound()
    return one.story.words === null ? c.redirect(at(c, one), 303) : endPage(c, one)
  })

  app.post(urls.personStoryEnd.pattern, async (c) => {
    const one = await openOwn(c)
    return one ? sayNo(c, one, tell) : c.notFound()
  })
}

/** Tells who runs the enterprise that there is news of a story. */
type Tell = (c: AreaRequest, one: OwnStory, about: string) => Promise<void>

const changedMeanwhile = 'The words were changed while you were reading. Read them again'

/** No, or no longer: its words are gone at once. */
async function sayNo(c: AreaRequest, one: OpenOwn & OwnStory, tell: Tell) {
  const step = one.state === 'told' || one.state === 'over' ? 'taken_back' : 'no'
  await endStory(c.var.db, ownChange(c, one.story), step)
  await tell(c, one, 'ended')
  return c.redirect(at(c, one), 303)
}

async function yes(c: AreaRequest, one: OpenOwn & OwnStory, tell: Tell) {
  const { db, typed, easyRead } = c.var
  const { open, story, providerName } = one
  const change = ownChange(c, story)
  // Sent twice it is said already; or it is over.
  if (one.state !== 'shown') return c.redirect(at(c, one), 303)
  const decision = open.own
    ? ({ ok: true, value: ownDecision({ inEasyRead: easyRead }) } as const)
    : decisionIn(typed, change.today)
  const checked = together(typed, yesIn(typed, change.today), decision, { ok: true, value: 0 })
  if (!checked.ok) return storyPage(c, one, checked.form)
  const [to, decided] = checked.value
  const outcome = await sayYes(db, change, { ...to, decision: decided, providerName })
  if (outcome === 'done') await tell(c, one, `yes ${story.revision}`)
  return outcome === 'changed'
    ? storyPage(c, one, { typed, errors: { revision: changedMeanwhile } })
    : c.redirect(at(c, one), 303)
}

function at(c: AreaRequest, { story: { personId, storyId } }: OwnStory): string {
  return urls.personStory(c.var.area, { personId, storyId })
}

function asked(c: AreaRequest, { open, ...one }: OpenOwn & OwnStory, form: Form) {
  const { area } = c.var
  return { ...open, ...one, area, form, today: isoDate(new Date(), area.timeZone) }
}

function storyPage(c: AreaRequest, one: OpenOwn & OwnStory, form: Form) {
  const shown = asked(c, one, form)
  return versions(c, <OwnStoryPage {...shown} />, <EasyOwnStoryPage {...shown} />, statusOf(form))
}

function wordsPage(c: AreaRequest, one: OpenOwn & OwnStory, form: Form) {
  const shown = asked(c, one, form)
  return versions(c, <OwnWordsPage {...shown} />, <EasyOwnWordsPage {...shown} />, statusOf(form))
}

function endPage(c: AreaRequest, one: OpenOwn & OwnStory) {
  const shown = asked(c, one, emptyForm)
  return versions(c, <EndPage {...shown} />, <EasyEndPage {...shown} />)
}
