// The same needs with the model on: found by what they mean, whatever the words.
import { journeysOn, type Site } from '../support/browser.ts'
import { withServer } from '../support/server.ts'
import { searchFor, seeAmongFirst } from './marl.ts'

const journey = journeysOn(marlWithMeaning)

journey('Jo is understood by what she means', async (jo) => {
  await jo.visit('/marl')
  await searchFor(jo, 'lift to the hopsital', 'Hathersby')
  await jo.see('We read “hopsital” as “hospital”.')
  await seeAmongFirst(jo, 2, 'There and Back')
  await jo.see('Dunnockford, about 7 miles away')
  await searchFor(jo, 'gardning')
  await seeAmongFirst(jo, 4, 'Vyshnia Garden', 'Crooked Spade')
  await searchFor(jo, 'somewhere my lad can play football without being picked on')
  await seeAmongFirst(jo, 1, 'Dunnockford All-Comers FC')
  await searchFor(jo, 'a break from looking after my husband')
  await seeAmongFirst(
    jo,
    4,
    'Kittiwake Care Co-operative',
    'In Your Own Time',
    'Saturday Sitters',
    'Nightjar Care',
    'Noor Carers’ Break',
  )
  await searchFor(jo, 'help picking out my clothes')
  await seeAmongFirst(jo, 1, 'Pockets and Hems')
  await searchFor(jo, 'someone to take mum fishing')
  await seeAmongFirst(jo, 1, 'Peg Leg Fishing', 'Float & Line')
})

journey('Jo says it in no words that a listing has', async (jo) => {
  await jo.visit('/marl/search')
  await searchFor(jo, 'frightened to go out alone since I fell')
  await seeAmongFirst(jo, 3, 'Slipway Shed', 'Out at Home', 'Good Company')
  await searchFor(jo, 'cannot do up my buttons any more')
  await seeAmongFirst(jo, 3, 'Zip and Button', 'Up and Dressed', 'Ruva Home Visits')
  await searchFor(jo, 'wibbling')
  await jo.see('Nobody found for “wibbling”')
})

journey('Jo repeats a service’s own name, and finds it first', async (jo) => {
  await jo.visit('/marl/search')
  await searchFor(jo, 'keep the house going', 'Brackenholt')
  await seeAmongFirst(jo, 3, 'At Yours with Agnieszka')
})

let opened: Promise<Site> | undefined
let users = 0

/** One for every manner, as nobody changes anything: a model takes 300 MB and half a minute. */
async function marlWithMeaning(): Promise<Site> {
  users++
  const { url, stop } = await (opened ??= open())
  return {
    url,
    stop: async () => {
      if (--users === 0) await stop()
    },
  }
}

async function open(): Promise<Site> {
  const ready = Promise.withResolvers<string>()
  const finished = Promise.withResolvers<void>()
  const whole = withServer({ GOLDCREST_MEANING: 'on' }, async ({ site, pool }) => {
    // Meanings come after the start, one by one.
    for (let missing = 1; missing > 0; await new Promise((next) => setTimeout(next, 500))) {
      const { rows } = await pool.query<{ missing: number }>(
        `select (select count(*)::int from directory.search_document where meaning is null) +
          (select count(*)::int from directory.thesaurus_entry where meaning is null and means <> '{}')
          as missing`,
      )
      missing = rows[0]!.missing
    }
    ready.resolve(site)
    await finished.promise
  })
  whole.catch(ready.reject)
  const stop = () => {
    finished.resolve()
    return whole
  }
  return { url: await ready.promise, stop }
}
