import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { check, filled, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { FromAbove } from '../from-above.ts'
import { notKept } from '../not-kept-page.tsx'
import { openRecord, openToChange, type Open } from '../open-record.ts'
import { whoseIs } from '../whose.ts'
import { writers } from '../writers.ts'
import { askWriting, takeWriting, type Writing } from '../writing.tsx'
import { EasyFacesPage } from './easy-faces-page.tsx'
import { EasyWishPage } from './easy-wish-page.tsx'
import { EasyLanguagePage } from './easy-language-page.tsx'
import { FacesPage } from './faces-page.tsx'
import { LanguagePage } from './language-page.tsx'
import { saveChoice, saveWish } from './save-wish.ts'
import { wish } from './wish.ts'
import { WishPage } from './wish-page.tsx'
import { wishHint, wishQuestion, wishTitle } from './wish-words.ts'

const facesSchema = z.object({
  faces: z.enum(['few', 'many', 'either', 'not_said'], 'Choose what is nearest'),
})

/** What somebody wants from support, whether few faces or many, and in which language. */
export function mountWishes(app: Hono<AreaEnv>, { languages }: FromAbove['providers']): void {
  app.get(urls.wish.pattern, async (c) => {
    const { area, db, account } = c.var
    const open = await openRecord(c, 'about_me')
    if (!open) return c.notFound()
    const shown = {
      ...{ ...open, area },
      wish: await wish(db, area.areaId, open.person.personId),
      languages: await languages(db),
      known: await writers(db, area.areaId, open.person, account!.accountId),
    }
    return versions(c, <WishPage {...shown} />, <EasyWishPage {...shown} />)
  })

  app.get(urls.wishWords.pattern, async (c) => {
    const open = await openToChange(c, 'about_me')
    return open ? askWriting(c, writingOf(c, open)) : c.notFound()
  })

  app.post(urls.wishWords.pattern, async (c) => {
    const open = await openToChange(c, 'about_me')
    return open ? takeWriting(c, writingOf(c, open)) : notKept(c, 'words')
  })

  app.get(urls.wishFaces.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openToChange(c, 'about_me')
    if (!open) return c.notFound()
    const said = await wish(db, area.areaId, open.person.personId)
    return facesPage(c, open, filled({ faces: said?.faces }))
  })

  app.post(urls.wishFaces.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'about_me')
    if (!open) return c.notFound()
    const checked = check(facesSchema, typed)
    if (!checked.ok) return facesPage(c, open, checked.form)
    const { personId } = open.person
    const faces = checked.value.faces === 'not_said' ? undefined : checked.value.faces
    const by = `account:${account!.accountId}`
    await saveChoice(db, { areaId: area.areaId, personId, by }, { faces })
    return c.redirect(urls.wish(area, { personId }), 303)
  })

  app.get(urls.wishLanguage.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openToChange(c, 'about_me')
    if (!open) return c.notFound()
    const said = await wish(db, area.areaId, open.person.personId)
    return languagePage(c, open, await languages(db), filled({ language: said?.language }))
  })

  app.post(urls.wishLanguage.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'about_me')
    if (!open) return c.notFound()
    const all = await languages(db)
    const checked = check(languageSchema(all), typed)
    if (!checked.ok) return languagePage(c, open, all, checked.form)
    const { personId } = open.person
    const language = checked.value.language === 'not_said' ? undefined : checked.value.language
    const by = `account:${account!.accountId}`
    await saveChoice(db, { areaId: area.areaId, personId, by }, { language })
    return c.redirect(urls.wish(area, { personId }), 303)
  })
}

const languageSchema = (all: ReadonlyMap<string, string>) =>
  z.object({ language: z.enum([...all.keys(), 'not_said'], 'Choose a language') })

function languagePage(c: AreaRequest, open: Open, all: ReadonlyMap<string, string>, form: Form) {
  const asked = { ...open, area: c.var.area, languages: all, form }
  const status = statusOf(form)
  return versions(c, <LanguagePage {...asked} />, <EasyLanguagePage {...asked} />, status)
}

function facesPage(c: AreaRequest, open: Open, form: Form) {
  const status = statusOf(form)
  const asked = { ...open, area: c.var.area, form }
  return versions(c, <FacesPage {...asked} />, <EasyFacesPage {...asked} />, status)
}

function writingOf(c: AreaRequest, open: Open): Writing {
  const { area, db, account } = c.var
  const of = { areaId: area.areaId, personId: open.person.personId }
  const by = `account:${account!.accountId}`
  const whose = whoseIs(open)
  return {
    open,
    question: wishQuestion(whose),
    hint: wishHint,
    back: { href: urls.wish(area, of), text: wishTitle(whose) },
    written: () => wish(db, of.areaId, of.personId),
    save: (words, revision) => saveWish(db, { ...of, words, revision, by }),
  }
}
