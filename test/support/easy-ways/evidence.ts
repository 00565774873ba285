// What is counted, and what others may be shown of a person, as it is read in Easy Read.
import { indicators } from '../../../src/evidence/indicators/indicators.ts'
import { inEasyRead, type Ways } from './ways.ts'
import { askToShow } from '../site/asking-to-show.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import type { TestSite } from '../site/site.ts'
import { giveAccess, somebody, supportedAsha } from '../site/week.ts'

/** Asha, who is asked for small counts and for a goal, for each audience; and Mali, who helps her. */
async function asked(site: TestSite) {
  const { asha, maya, home } = await supportedAsha(site)
  const mali = await somebody(site, 'Mali')
  await giveAccess(site, asha.personId, mali, 'helper', ['everything'])
  await inEasyRead(asha)
  await inEasyRead(mali)
  const goalId = newId()
  await site.rows(
    `insert into people.goal (area_id, person_id, goal_id, words, set_by) values ($1, $2, $3, $4, 'x')`,
    [site.area.areaId, asha.personId, goalId, 'Bake; not shop – because of both.'],
  )
  const at = `${home}/shown-to-others`
  return { asha: asha.visitor, mali: mali.visitor, at, of: { asha, maya }, goalId }
}

export const evidenceWays: Ways = {
  'src/evidence/consent/easy-asks-page.tsx': async (_, site) => {
    const { asha, mali, at, of, goalId } = await asked(site)
    const none = await asha.open(at)
    await askToShow(site, { ...of, goalId, audience: 'everyone' })
    await askToShow(site, { ...of, audience: 'coordinator' })
    await askToShow(site, { ...of, untilOn: '2020-01-31' })
    return [none, await asha.open(at), await mali.open(at)]
  },

  'src/evidence/consent/easy-ask-page.tsx': async (_, site) => {
    const { asha, mali, at, of, goalId } = await asked(site)
    const goal = `${at}/${await askToShow(site, { ...of, goalId, audience: 'everyone' })}`
    const counts = `${at}/${await askToShow(site, { ...of, audience: 'coordinator' })}`
    const over = `${at}/${await askToShow(site, { ...of, untilOn: '2020-01-31' })}`
    const form = await asha.open(counts)
    const hers = await mali.open(counts)
    const wrong = await mali.send(hers.press('Yes, it may be shown'))
    const yes = await asha.send(form.press('Yes, it may be shown'))
    const no = await asha.send(yes.press('Take it back'))
    return [form, hers, wrong, yes, no, await asha.open(goal), await asha.open(over)]
  },

  'src/evidence/indicator-pages/easy-indicators-page.tsx': async (reader) => [
    await reader.open('/ashdale/evidence/indicators'),
  ],

  'src/evidence/indicator-pages/easy-indicator-page.tsx': (reader) =>
    Promise.all(indicators.map(({ name }) => reader.open(`/ashdale/evidence/indicators/${name}`))),
}
