// How somebody comes to see Easy Read pages: the walks that test/easy-read.db.test.ts goes.
import type { Page } from '../site/page.ts'
import type { Somebody } from '../site/people.ts'
import type { TestSite } from '../site/site.ts'
import type { Visitor } from '../site/visitor.ts'

/** By the file of a page: how somebody comes to see it, with what can go wrong on it. */
export type Ways = Record<string, (reader: Visitor, site: TestSite) => Promise<Page[]>>

/** Chooses Easy Read, as somebody who is signed in. */
export async function inEasyRead<Who extends Somebody>(who: Who): Promise<Who> {
  await who.visitor.send((await who.visitor.open('/ashdale')).press('Easy Read'))
  return who
}
