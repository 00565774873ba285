// A journey is one story told three times: on a phone, without JavaScript, and with the keyboard
// alone. Each page on its way has to be accessible, fit the window and be free of errors.
import { after, describe, test } from 'node:test'
import type { BrowserContext } from 'playwright-core'
import { checkAccessible, checkContrast, noSideScroll } from './accessible.ts'
import { inBrowser, openWindow } from './in-browser.ts'
import { personAt, type Manner, type Person } from './person.ts'
import { screenshot } from './pictures.ts'
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
 * of using it, so that a story told in one manner doesn't find what it left in another.
 */
export function journeysOn(openSite: () => Promise<Site>) {
  const sites = new Map<Manner, Promise<Site>>()
  after(async () => {
    for (const site of sites.values()) await (await site).stop()
  })
  const siteFor = (manner: Manner) => {
    const site = sites.get(manner) ?? openSite()
    sites.set(manner, site)
    return site
  }
  return (sentence: string, story: (person: Person) => Promise<void>) =>
    describe(sentence, () => {
      for (const manner of manners)
        test(manner.name, async () => {
          const { url } = await siteFor(manner)
          await tell(story, `${sentence}, ${manner.name}`, manner, url)
        })
    })
}

/** What was looked at already, by the manner of using it. */
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
        const sight = `${manner.name} ${await page.content()}`
        if (looked.has(sight)) return
        looked.add(sight)
        await noSideScroll(page)
        await checkAccessible(page)
        if (!manner.darkToo) return
        await page.emulateMedia({ colorScheme: 'dark' })
        await checkContrast(page)
        await page.emulateMedia({ colorScheme: 'light' })
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
