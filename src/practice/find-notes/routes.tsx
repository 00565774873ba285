import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { page } from '../../platform/web/html.ts'
import { typedWords } from '../../platform/web/typed-words.ts'
import { urls } from '../../urls.ts'
import { desks, type Desk } from '../desk.ts'
import { namesOfPeople, somebody } from '../names.ts'
import { todayOf } from '../plan/routes.tsx'
import { notesAPage, notesWith, wordsOf } from './notes.ts'
import { NotesPage } from './notes-page.tsx'

/** Finding an old note: for whoever runs an enterprise, all of its notes; for a worker, her own. */
export function mountNotes(app: Hono<AreaEnv>): void {
  app.use(urls.notes.pattern, signedInOnly)

  app.get(urls.notes.pattern, async (c) => {
    const all = await desks(c)
    if (all.length === 0) return c.notFound()
    const { area, db } = c.var
    const { areaId } = area
    const typed = typedWords(c.req.query('find'))
    const find = wordsOf(typed)
    const personId = uuid(c.req.query('person'))
    const wanted = Number(c.req.query('page') ?? 1)
    const number = Number.isInteger(wanted) && wanted > 0 && wanted < 10_000 ? wanted : 1
    const isAsked = find.length > 0 || personId !== undefined
    const found = isAsked
      ? await notesWith(db, {
          ...{ areaId, find, personId, page: number },
          providerIds: all.filter(({ runs }) => runs).map(({ providerId }) => providerId),
          workerIds: all
            .filter(({ runs }) => !runs)
            .flatMap(({ own }) => own.map(({ workerId }) => workerId)),
        })
      : []
    const names = await peopleNames(
      c,
      all,
      found.map((note) => note.personId),
    )
    const notes = found
      .slice(0, notesAPage)
      .map((note) => ({ ...note, personName: names.get(note.personId) ?? somebody }))
    const people = [...names]
      .map(([id, name]) => ({ personId: id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    const isMore = found.length > notesAPage
    const shown = { area, typed, find, personId, people, notes, isMore, today: todayOf(c) }
    return page(c, <NotesPage {...shown} page={number} />)
  })
}

/** Those whom she may choose: whom her enterprises agreed with or see, and those who are found. */
async function peopleNames(c: AreaRequest, all: Desk[], found: string[]) {
  const { area, db, account } = c.var
  const ids = [...new Set([...found, ...(account?.lists.visits_to ?? [])])]
  const names = new Map<string, string>()
  for (const desk of all)
    for (const [id, name] of await namesOfPeople(db, area.areaId, desk, ids)) names.set(id, name)
  return names
}
