// Saying a worry, signed in or not, from the first page to the last.
import assert from 'node:assert/strict'
import { named } from '../../../src/worries/testing.ts'
import { somebody } from '../site/people.ts'
import { inEasyRead, type Ways } from './ways.ts'

const words = 'Priya has bruises; she – because of both – would not say why.'
const more = {
  ...{ person: 'Ada', relation: 'A neighbour', needs: 'Help; to wash', harm: 'Yes', safe: 'No' },
  ...{ wishes: 'She knows', contact: '01632 960777', mayTell: 'yes' },
}

export const worryWays: Ways = {
  'src/worries/saying/easy-saying-page.tsx': async (reader, site) => {
    const nobody = await reader.open('/ashdale/worried')
    const priya = await named(site, 'Priya Nair')
    const page = await reader.open('/ashdale/worried')
    const none = await reader.send(page.press('Go on'))
    const long = { words: 'x'.repeat(20_001), needs: 'x'.repeat(5001) }
    const tooLong = await reader.send(page.press('Go on', long))
    const about = await reader.send(page.press('Go on', { words, about: [priya.accountId] }))
    assert.match(about.errors().about ?? '', /Nobody else can read it/)
    const kept = await reader.send(page.press('Save it for later', { words }))
    assert.match(kept.text, /We keep them until/)
    const asha = await inEasyRead(await somebody(site, 'Asha'))
    const hers = await asha.visitor.open('/ashdale/worried')
    asha.visitor.cookies.delete('draft')
    const cannot = await asha.visitor.send(hers.press('Save it for later', { words }))
    assert.match(cannot.text, /can’t keep your words/)
    await site.rows(
      `insert into areas.council (area_id, name, phone, hours, out_of_hours, website,
        checked_on)
      values ($1, 'Ashdale Council', '01632 960999', 'Monday to Friday, 9 to 5', '01632 960998',
        'https://council.example.org', '2026-01-01')`,
      [site.area.areaId],
    )
    const rung = await reader.open('/ashdale/worried')
    assert.match(rung.text, /01632 960998/)
    return [nobody, page, none, tooLong, about, kept, hers, cannot, rung]
  },

  'src/worries/saying/easy-check-page.tsx': async (reader, site) => {
    await named(site, 'Priya Nair')
    const ruth = await named(site, 'Ruth Adeyemi')
    const page = await reader.open('/ashdale/worried')
    const typed = { words, ...more, about: [ruth.accountId] }
    const all = await reader.send(page.press('Go on', typed))
    const again = await reader.send(all.press('Change it'))
    const short = await reader.send(again.press('Go on', { words: 'A bruise', contact: '' }))
    const kept = await reader.send(short.press('Change it'))
    const forget = await reader.send(kept.press('Throw it away'))
    const tried = []
    for (let time = 0; time < 11; time++) tried.push(await reader.send(all.press('Send this now')))
    const last = tried.at(-1)!
    assert.equal(last.status, 429)
    return [all, short, forget, last]
  },

  'src/worries/saying/easy-sent-page.tsx': async (reader, site) => {
    await named(site, 'Priya Nair')
    const page = await reader.open('/ashdale/worried')
    await reader.send(page.press('Save it for later', { words: 'Another' }))
    const empty = await reader.open('/ashdale/worried')
    const pages = []
    for (const typed of [more, { contact: '' }]) {
      const check = await reader.send(empty.press('Go on', { words, ...typed }))
      pages.push(await reader.send(check.press('Send this now')))
    }
    return pages
  },
}
