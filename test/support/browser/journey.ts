// A journey is one story told three times: on a phone, without JavaScript, and with the keyboard
// alone. Each page on its way has to be accessible, fit the window and be free of errors.
import { basename } from 'node:path'
import { after, describe, test } from 'node:test'
import { getCallSites } from 'node:util'
import type { BrowserContext } from 'playwright-core'
import { checkAccessible, checkAccessibleInDarkToo, noSideScroll } from './accessible.ts'
import { inBrowser, openWindow } from './in-browser.ts'
import { personAt, type Manner, type Person } from './person.ts'
import { screenshot } from './pictures.ts'
import { sightOf } from './sight.ts'
import type { Trouble } from './trouble.ts'

export interface Site {
  url: string
  stop(): Promise<void>
}

const manners: Manner[] = [
  { name: 'on a phone', javascript: true, width: 360, keyboardOnly: false, darkToo: true },
  { name: 'without JavaScript', javascript: false, width: 360, keyboardOnly: false },
  { name: 'with the keyboard alone', javascript: true, width: 1280, keyboardOnly: true },
]

/**
 * Gives a file of journeys its `journey(sentence, story)`. The site is opened once for each manner
 * of using it, so that a story told in one manner doesn't find what it left in another, and stopped
 * after the file's last story: other files share the process.
 */
export function journeysOn(openSite: () => Promise<Site>) {
  const sites = new Map<Manner, Promise<Site>>()
  const file = basename(getCallSites()[1]?.scriptName ?? '')
  let stories = 0
  const siteFor = (manner: Manner) => {
    const site = sites.get(manner) ?? openSite()
    sites.set(manner, site)
    return site
  }
  const stop = async (manner: Manner) => {
    const site = sites.get(manner)
    sites.delete(manner)
    await (await site)?.stop()
  }
  // Where only some of the stories are told, none is known to be the last.
  after(async () => {
    for (const manner of sites.keys()) await stop(manner)
  })
  return (sentence: string, story: (person: Person) => Promise<void>) => {
    const number = ++stories
    describe(`${sentence} (${file})`, () => {
      for (const manner of manners)
        test(manner.name, async () => {
          try {
            const { url } = await siteFor(manner)
            await tell(story, `${sentence}, ${manner.name}`, manner, url)
          } finally {
            if (number === stories) await stop(manner)
          }
        })
    })
  }
}

/** What was looked at already, by the manner of using it, in any story of this process. */
const looked = new Set<string>()

function tell(story: (person: Person) => Promise<void>, name: string, manner: Manner, url: string) {
  return inBrowser(url, manner, async (_visit, context, trouble) => {
    const lastLooks: (() => Promise<void>)[] = []
    let pages = 0
    const personIn = async (window: BrowserContext, watched: Trouble): Promise<Person> => {
      const page = await window.newPage()
      let unseen = 0
      page.on('domcontentloaded', () => unseen++)
      const inspect = async () => {
        unseen = 0
        pages++
        watched.assertNone()
        await screenshot(page, `${name}, ${pages}`)
        // Several stories pass by the same page, which takes axe a second to look through.
        const sight = `${manner.name} ${sightOf(await page.content())}`
        if (looked.has(sight)) return
        looked.add(sight)
        await noSideScroll(page)
        await (manner.darkToo ? checkAccessibleInDarkToo(page) : checkAccessible(page))
      }
      lastLooks.push(inspect)
      const arrived = async () => {
        await page.waitForLoadState()
        if (unseen > 0) await inspect()
      }
      return personAt(page, manner, arrived, {
        inAnotherTab: () => personIn(window, watched),
        somebodyElse: async () => {
          const theirs = await openWindow(context.browser()!, url, manner)
          return personIn(theirs.context, theirs.trouble)
        },
      })
    }
    await story(await personIn(context, trouble))
    // Once more, with what was unfolded or filled in since.
    for (const inspect of lastLooks) await inspect()
  })
}
