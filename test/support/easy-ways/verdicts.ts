// How a co-researcher comes to see the Easy Read pages of what a study found.
import { readPage } from '../site/page.ts'
import { inventedStudy } from '../studies/invented.ts'
import type { Ways } from './ways.ts'

export const verdictWays: Ways = {
  'src/studies/verdicts/easy-verdicts-page.tsx': async (_reader, site) => {
    const { coResearcher, home, studyId } = await inventedStudy(site)
    await coResearcher.send((await coResearcher.open('/ashdale')).press('Easy Read'))
    const list = await coResearcher.open(`${home}/verdicts`)
    await coResearcher.open(list.link('Read the next one'))
    const next = await coResearcher.open(coResearcher.at)
    const done = await coResearcher.send(
      next.press('I am not sure', { why: 'Who knows; I don’t.' }),
    )
    await site.rows('delete from studies.finding where study_id = $1', [studyId])
    return [list, done, await coResearcher.open(`${home}/verdicts`)]
  },

  'src/studies/verdicts/easy-verdict-page.tsx': async (_reader, site) => {
    const { coResearcher, home } = await inventedStudy(site)
    await coResearcher.send((await coResearcher.open('/ashdale')).press('Easy Read'))
    const list = await coResearcher.open(`${home}/verdicts`)
    const unsaid = await coResearcher.open(list.link('Read the next one'))
    const address = coResearcher.at
    const [said] = list.all('a').flatMap((one) => {
      const href = one.attrs.find(({ name }) => name === 'href')?.value ?? ''
      return href.includes('/verdicts/quote/') ? [href] : []
    })
    const quote = await coResearcher.open(said!)
    const empty = await coResearcher.ask(address, { method: 'POST', body: new FormData() })
    return [unsaid, quote, await readPage(empty, address)]
  },
}
