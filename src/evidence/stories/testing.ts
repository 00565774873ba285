// A story of a visit by Maya to Asha, for tests.
import { wordsOf } from '../../../test/support/site/page.ts'
import type { TestSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import { momentFromNow, visited, write, type Visited } from '../../../test/support/site/visited.ts'

/** What nobody may read who wasn't let. */
export const telling = 'She laughed like a brass band'

export interface Told extends Visited {
  visitId: string
  /** Where stories stand, for the enterprise and for the person. */
  desk: string
  home: string
}

/** A visit with a note that has names in it. */
export async function noted(site: TestSite): Promise<Told> {
  const who = await visited(site)
  const words = `Asha and I went to Hoveton Hill. ${telling}, on 3 March.`
  const { visitId } = await write(site, who, { beganAt: momentFromNow(-90), words })
  return {
    ...{ ...who, visitId },
    desk: `/ashdale/enterprise/${who.maya.providerId}/stories`,
    home: `/ashdale/people/${who.asha.personId}/stories`,
  }
}

/** Makes a draft of it. @returns its id. */
export async function begunBy(
  visitor: Visitor,
  { visitId }: Pick<Told, 'visitId'>,
): Promise<string> {
  const form = await visitor.open(`/ashdale/visits/${visitId}/story`)
  await visitor.send(form.press('Make a draft'))
  return visitor.at.split('/').at(-1)!
}

/** Takes out every name that is suggested. */
export async function takeNamesOut(visitor: Visitor, desk: string, storyId: string) {
  const form = await visitor.open(`${desk}/${storyId}/names`)
  const typed: Record<string, string> = {}
  for (const [name] of form.press('Go on').fields) {
    const index = /^stands-(\d+)$/.exec(name)?.[1]
    if (index) typed[`does-${index}`] = 'replace'
  }
  return visitor.send(form.press('Go on', typed))
}

/** Draft, names out, read: the person is shown it. @returns its id. */
export async function shown(
  told: Pick<Told, 'visitId' | 'desk'> & { maya: { visitor: Visitor } },
): Promise<string> {
  const { maya, desk } = told
  const storyId = await begunBy(maya.visitor, told)
  await takeNamesOut(maya.visitor, desk, storyId)
  const read = await maya.visitor.open(`${desk}/${storyId}/read`)
  const show = read
    .all('button')
    .map(wordsOf)
    .find((words) => words.startsWith('Show it to'))
  await maya.visitor.send(read.press(show ?? 'Show it', { read: 'yes' }))
  return storyId
}

/** Asha says yes to it. */
export async function agreed(told: Told, audience = 'everyone'): Promise<string> {
  const storyId = await shown(told)
  const { visitor } = told.asha
  const page = await visitor.open(`${told.home}/${storyId}`)
  await visitor.send(page.press('Yes, it may be told', { audience }))
  return storyId
}
