// The pages of a person's record, as she sees them and as those whom she lets.
import assert from 'node:assert/strict'
import sharp from 'sharp'
import { readPage } from '../site/page.ts'
import { recorded, sendFile, somebody, supporter } from '../site/people.ts'
import type { TestSite } from '../site/site.ts'
import { inEasyRead, type Ways } from './ways.ts'

/** Asha has a record; Mali helps with all of it; Osric may see some. All three read Easy Read. */
async function three(site: TestSite) {
  const asha = await inEasyRead(await recorded(site))
  const { personId } = asha
  const mali = await supporter(site, personId, 'Mali, my sister', ['everything'])
  const osric = await supporter(site, personId, 'Osric', ['about_me', 'plan'])
  return { asha, mali: await inEasyRead(mali), osric: await inEasyRead(osric) }
}

const words = 'My garden; my cat Biscuit – because of both, I am well.\n\nAnd the bus.'

export const recordWays: Ways = {
  'src/people/easy-own-record-page.tsx': async (_, site) => {
    const { visitor } = await inEasyRead(await somebody(site, 'Asha'))
    return [await visitor.open('/ashdale/people/own')]
  },

  'src/people/easy-people-page.tsx': async (_, site) => {
    const { asha, osric } = await three(site)
    const pages = [await asha.visitor.open('/ashdale/people')]
    pages.push(await osric.visitor.open('/ashdale/people'))
    const bilal = await inEasyRead(await somebody(site, 'Bilal'))
    return [...pages, await bilal.visitor.open('/ashdale/people')]
  },

  'src/people/record/easy-record-page.tsx': async (_, site) => {
    const { asha, mali, osric } = await three(site)
    const bilal = await supporter(site, asha.personId, 'Bilal', ['all_visits'])
    return [
      await asha.visitor.open(asha.home),
      await mali.visitor.open(asha.home),
      await osric.visitor.open(asha.home),
      await (await inEasyRead(bilal)).visitor.open(asha.home),
    ]
  },

  'src/people/record/easy-name-page.tsx': async (_, site) => {
    const { asha, mali } = await three(site)
    const page = await asha.visitor.open(`${asha.home}/name`)
    const hers = await mali.visitor.open(`${asha.home}/name`)
    const none = await asha.visitor.send(page.press('Save the name', { name: '' }))
    const long = await asha.visitor.send(page.press('Save the name', { name: 'A'.repeat(201) }))
    await asha.visitor.send(page.press('Save the name', { name: 'Asha Bee' }))
    const late = await mali.visitor.send(hers.press('Save the name', { name: 'Asha Lee' }))
    assert.equal(late.status, 422)
    return [page, hers, none, long, late]
  },

  'src/people/about-me/easy-about-me-page.tsx': async (_, site) => {
    const { asha, mali, osric } = await three(site)
    const about = `${asha.home}/about-me`
    const empty = await asha.visitor.open(about)
    const none = await osric.visitor.open(about)
    const form = await asha.visitor.open(empty.link('Write about this'))
    await asha.visitor.send(form.press('Save this', { words }))
    await sendFile(asha, `${about}/people/picture`, await photo(), { words })
    const all = [asha, mali, osric].map(({ visitor }) => visitor.open(about))
    return [empty, none, ...(await Promise.all(all))]
  },

  'src/people/easy-writing-page.tsx': async (_, site) => {
    const { asha, mali } = await three(site)
    const parts = ['important', 'people', 'communication', 'wellness', 'please_do', 'support']
    const pages = []
    for (const part of [...parts.map((one) => `about-me/${one}`), 'about-me/also', 'wish/words'])
      for (const { visitor } of [asha, mali]) pages.push(await visitor.open(`${asha.home}/${part}`))
    const address = `${asha.home}/about-me/also`
    const [hers, theirs] = [await asha.visitor.open(address), await mali.visitor.open(address)]
    const long = { words: 'x'.repeat(10_001) }
    await mali.visitor.send(theirs.press('Save this', { words }))
    const late = await asha.visitor.send(hers.press('Save this', { words: 'Osric' }))
    assert.match(late.text, /Mali, my sister wrote this on/)
    const both = late.press('Keep both', { words: 'x'.repeat(9_990) })
    const tooLong = await asha.visitor.send(both)
    await mali.visitor.send((await mali.visitor.open(address)).press('Save this', { words: '' }))
    const emptied = await asha.visitor.send(late.press('Keep only what I wrote'))
    assert.match(emptied.text, /It was made empty/)
    return [
      ...pages,
      await asha.visitor.send(hers.press('Save this', long)),
      late,
      tooLong,
      emptied,
    ]
  },

  'src/people/pieces/easy-piece-pages.tsx': async (_, site) => {
    const { asha } = await three(site)
    const under = `${asha.home}/about-me/people`
    const pages = []
    for (const [kind, button] of [
      ['picture', 'Add this picture'],
      ['voice', 'Add this voice'],
    ] as const) {
      const address = `${under}/${kind}`
      const page = await asha.visitor.open(address)
      const long = { words: 'x'.repeat(501) }
      pages.push(page, await asha.visitor.send(page.press(button)))
      pages.push(await asha.visitor.open(`${address}?too-large=yes`))
      for (const [bytes, typed] of [
        [new TextEncoder().encode('no media'), {}],
        [new Uint8Array(), {}],
        [(await photo()).subarray(0, 100), {}],
        [await photo(), long],
      ] as const)
        pages.push(await readPage((await sendFile(asha, address, bytes, typed)).response, address))
    }
    for (const colour of ['#111111', '#222222', '#333333', '#444444', '#555555', '#666666'])
      await sendFile(asha, `${under}/picture`, await photo(colour), { words })
    const { response } = await sendFile(asha, `${under}/picture`, await photo(), { words })
    const about = await asha.visitor.open(`${asha.home}/about-me`)
    const removal = await asha.visitor.open(about.link('Take away Your picture'))
    return [...pages, await readPage(response, `${under}/picture`), removal]
  },

  'src/people/wishes/easy-wish-page.tsx': async (_, site) => {
    const { asha, mali, osric } = await three(site)
    const wish = `${asha.home}/wish`
    const empty = await Promise.all([asha, osric].map(({ visitor }) => visitor.open(wish)))
    const form = await asha.visitor.open(`${wish}/words`)
    const said = [await asha.visitor.send(form.press('Save this', { words }))]
    for (const faces of ['few', 'many', 'either']) {
      const choice = await mali.visitor.open(`${wish}/faces`)
      said.push(await mali.visitor.send(choice.press('Save this', { faces })))
    }
    return [...empty, ...said, await osric.visitor.open(wish)]
  },

  'src/people/wishes/easy-faces-page.tsx': async (_, site) => {
    const { asha, mali } = await three(site)
    const faces = `${asha.home}/wish/faces`
    const page = await asha.visitor.open(faces)
    const none = await asha.visitor.send(page.press('Save this'))
    return [page, none, await mali.visitor.open(faces)]
  },

  'src/people/wishes/easy-language-page.tsx': async (_, site) => {
    const { asha, mali } = await three(site)
    const language = `${asha.home}/wish/language`
    const page = await asha.visitor.open(language)
    const none = await asha.visitor.send(page.press('Save this'))
    const said = await asha.visitor.send(page.press('Save this', { language: 'welsh' }))
    return [page, none, said, await mali.visitor.open(language)]
  },

  'src/people/goals/easy-goals-page.tsx': async (_, site) => {
    const { asha, mali, osric } = await three(site)
    const goals = `${asha.home}/goals`
    const all = () => Promise.all([asha, mali, osric].map(({ visitor }) => visitor.open(goals)))
    const none = await all()
    for (const outcome of ['', 'This is reached', 'Let it go']) {
      const form = await asha.visitor.open(`${goals}/new`)
      const page = await asha.visitor.send(form.press('Set this goal', { words }))
      const goal = await asha.visitor.open(page.link('How did it go?'))
      if (outcome) await asha.visitor.send(goal.press(outcome))
    }
    return [...none, ...(await all())]
  },

  'src/people/goals/easy-goal-page.tsx': async (_, site) => {
    const { asha, mali, osric } = await three(site)
    const goals = `${asha.home}/goals`
    const form = await asha.visitor.open(`${goals}/new`)
    const hers = await mali.visitor.open(`${goals}/new`)
    const none = await asha.visitor.send(form.press('Set this goal'))
    const page = await asha.visitor.send(form.press('Set this goal', { words }))
    const address = page.link('How did it go?')
    const open = await asha.visitor.open(address)
    await asha.visitor.send(open.press('This is reached'))
    const reached = await osric.visitor.open(address)
    const late = await mali.visitor.send({ ...open.press('Let it go'), action: address })
    return [form, hers, none, open, reached, late, await asha.visitor.open(address)]
  },
}

function photo(background = '#7d9459'): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()
}
