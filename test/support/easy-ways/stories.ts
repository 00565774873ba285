// Stories and what is counted, as the person they are about reads them, and who helps her.
import { agreed, begunBy, noted, shown, type Told } from '../../../src/evidence/stories/testing.ts'
import { noteStoryCopies } from '../../../src/evidence/stories/told/told-stories.ts'
import { wordsOf } from '../site/page.ts'
import type { TestSite } from '../site/site.ts'
import { giveAccess, somebody, write } from '../site/visited.ts'
import { inEasyRead, type Ways } from './ways.ts'

/** Asha, who reads Easy Read, a visit that is worth telling of; and Mali, who helps her. */
async function around(site: TestSite) {
  const told = await noted(site)
  const mali = await somebody(site, 'Mali')
  await giveAccess(site, told.asha.personId, mali, 'helper', ['everything'])
  await inEasyRead(told.asha)
  await inEasyRead(mali)
  return { told, asha: told.asha.visitor, mali: mali.visitor }
}

function copied(site: TestSite, storyId: string) {
  const of = { areaId: site.area.areaId, storyIds: [storyId] }
  const what = 'The evidence pack of July to September 2026; all of it'
  return site.inArea((db) => noteStoryCopies(db, { ...of, what, by: 'visitor' }))
}

/** A story that is over, with the button that ends it. */
async function ended(told: Told, storyId: string, button: string) {
  const { visitor } = told.asha
  const page = await visitor.open(`${told.home}/${storyId}/end`)
  return visitor.send(page.press(button))
}

export const storyWays: Ways = {
  'src/evidence/stories/person/easy-own-stories-page.tsx': async (_, site) => {
    const { told, asha, mali } = await around(site)
    const none = await asha.open(told.home)
    await begunBy(told.maya.visitor, told)
    const written = await asha.open(told.home)
    await ended(told, await firstOf(site), 'Say no')
    await agreed(told, 'council')
    await site.rows(
      `insert into people.restriction (area_id, person_id, restriction_id, began_by) values ($1, $2, $2, 'x')`,
      [site.area.areaId, told.asha.personId],
    )
    return [none, written, await asha.open(told.home), await mali.open(told.home)]
  },

  'src/evidence/stories/person/easy-own-story-page.tsx': async (_, site) => {
    const { told, asha, mali } = await around(site)
    const storyId = await shown(told)
    const at = `${told.home}/${storyId}`
    const form = await asha.open(at)
    const yes = 'Yes, it may be told'
    const pages = [form, await mali.open(at), await asha.send(form.press(yes))]
    const late = await asha.send(form.press(yes, { audience: 'tender', untilOn: '2099-01-01' }))
    const hers = await mali.send((await mali.open(at)).press(yes))
    const stale = await asha.send(form.press(yes, { audience: 'tender', revision: '7' }))
    pages.push(late, hers, stale, await asha.send(form.press(yes, { audience: 'everyone' })))
    await copied(site, storyId)
    pages.push(await asha.open(at), await mali.open(at))
    await ended(told, storyId, 'Take the yes back')
    pages.push(await asha.open(at))
    for (const step of ['taken_down', 'over', 'no']) {
      await site.rows(
        `update evidence.story_step set step = $1 where step in ('taken_back', 'taken_down', 'over')`,
        [step],
      )
      pages.push(await asha.open(at))
    }
    return pages
  },

  'src/evidence/stories/person/easy-own-words-page.tsx': async (_, site) => {
    const { told, asha, mali } = await around(site)
    const at = `${told.home}/${await shown(told)}/words`
    const form = await asha.open(at)
    const empty = await asha.send(form.press('Save the words', { words: '' }))
    const stale = { words: 'I laughed; a lot – and more.', revision: '7' }
    return [form, empty, await asha.send(form.press('Save the words', stale)), await mali.open(at)]
  },

  'src/evidence/stories/person/easy-end-page.tsx': async (_, site) => {
    const { told, asha, mali } = await around(site)
    const at = `${told.home}/${await shown(told)}`
    const before = await asha.open(`${at}/end`)
    const page = await asha.open(at)
    await asha.send(page.press('Yes, it may be told', { audience: 'tender' }))
    return [before, await asha.open(`${at}/end`), await mali.open(`${at}/end`)]
  },

  'src/evidence/counted/easy-counted-page.tsx': async (_, site) => {
    const { told, asha, mali } = await around(site)
    const at = `/ashdale/people/${told.asha.personId}/counted`
    const none = await asha.open(`${at}?month=2020-01`)
    const began = new Date(Date.now() - 2 * 3_600_000)
    await write(site, told, { beganAt: began, place: 'out', breakMinutes: 10 })
    const short = await asha.open(at)
    const page = await asha.open(short.link('See each visit'))
    const figures = await asha.open(short.link('See what we count'))
    const visit = page
      .all('button')
      .map(wordsOf)
      .find((words) => words.startsWith('Take this visit out'))
    const one = visit ? await asha.send(page.press(visit)) : page
    const hers = await mali.open(at)
    const off = await asha.send(one.press('Take all visits out: Maya Holt'))
    const all = await asha.send(off.press('Take everything out'))
    return [none, short, page, figures, one, hers, off, all, await mali.open(at)]
  },
}

async function firstOf(site: TestSite): Promise<string> {
  const [row] = await site.rows<{ id: string }>('select story_id as id from evidence.story')
  return row!.id
}
