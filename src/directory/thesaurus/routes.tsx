import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { terms } from '#providers'
import type { Meaning } from '../../platform/meaning/index.ts'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { coordinatorOf } from '../admin/coordinator-only.ts'
import { listingsOf } from '../listing/listings.ts'
import { typedWords } from '../../platform/web/typed-words.ts'
import { find } from '../search/find.ts'
import { unmetNeeds } from '../search/unmet-needs.ts'
import {
  entryFor,
  nationalEntries,
  ownEntries,
  phraseAsKnown,
  removeEntry,
  saveEntry,
} from './entries.ts'
import { entryForm, entrySchema } from './entry-form.ts'
import { ThesaurusPage } from './thesaurus-page.tsx'

/** The coordinator's thesaurus; who may open it is decided where the admin pages are mounted. */
export function mountThesaurus(app: Hono<AreaEnv>, meaning: Meaning): void {
  app.get(urls.adminThesaurus.pattern, async (c) => {
    const { area, db } = c.var
    const phrase = typedWords(c.req.query('phrase'))
    const known = phrase ? await entryFor(db, area.areaId, phrase) : undefined
    const form = phrase ? entryForm(known ?? { phrase, means: [] }) : emptyForm
    return thesaurusPage(c, meaning, form)
  })

  app.post(urls.adminThesaurus.pattern, async (c) => {
    const { area, db, typed } = c.var
    const checked = check(entrySchema, typed)
    if (!checked.ok) return thesaurusPage(c, meaning, checked.form)
    const { means } = checked.value
    const phrase = await phraseAsKnown(db, typed.phrase?.[0], checked.value.phrase)
    if (typed.change?.[0] === 'remove') await removeEntry(db, area.areaId, phrase)
    else await saveEntry(db, area.areaId, { phrase, means }, coordinatorOf(c))
    // Back to a trial of the very words, where the effect shows.
    return c.redirect(urls.adminThesaurus(area, {}, { try: phrase }), 303)
  })
}

async function thesaurusPage(c: AreaRequest, meaning: Meaning, form: Form): Promise<Response> {
  const { area, db } = c.var
  const { areaId } = area
  const tried = typedWords(c.req.query('try'))
  const lookedUp = typedWords(c.req.query('look'))
  const answer = tried
    ? await find(db, meaning, area, { what: tried, where: '', chosen: new Map() })
    : undefined
  const first = answer?.found.matches.slice(0, 5).map((match) => match.providerId) ?? []
  return page(
    c,
    <ThesaurusPage
      area={area}
      form={form}
      trial={answer && { answer, listings: await listingsOf(db, areaId, first) }}
      own={await ownEntries(db, areaId)}
      lookedUp={lookedUp}
      national={lookedUp ? await nationalEntries(db, lookedUp) : []}
      unmet={await unmetNeeds(db, areaId)}
      names={await terms(db)}
    />,
    statusOf(form),
  )
}
