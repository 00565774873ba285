// What can be sent about stories and about what is counted, by the person they are about.
import { shown } from '../../src/evidence/stories/testing.ts'
import { visit, type Week } from '../support/site/week.ts'
import { found, press, type Step, type Who } from './trail-step.ts'

/** While Maya has an agreement with Asha. */
export function ofStories({ site, asha, maya }: Who): Step[] {
  const { visitor, personId } = asha
  const home = `/ashdale/people/${personId}`
  const desk = `/ashdale/enterprise/${maya.providerId}/stories`
  let storyId: string | undefined
  const story = async () => {
    const workerId = await found(
      site,
      `select worker_id as is from providers.worker where provider_id = '${maya.providerId}'`,
    )
    const beganAt = new Date(Date.now() - 5 * 3_600_000)
    const endedAt = new Date(Date.now() - 4 * 3_600_000)
    const week: Week = { asha, maya, home, workerId }
    storyId ??= await shown({
      ...{ maya, desk },
      visitId: await visit(site, week, { beganAt, endedAt, words: 'We sang in the garden.' }),
    })
    return `${home}/stories/${storyId}`
  }
  return [
    press('counted', visitor, `${home}/counted`, ['Take everything out'], 'took_out counted'),
    press('counted', visitor, `${home}/counted`, ['Count it again'], 'put_back counted'),
    press(
      'personStoryWords',
      visitor,
      async () => `${await story()}/words`,
      ['Save the words', { words: 'We sang.' }],
      'changed story',
    ),
    press(
      'personStory',
      visitor,
      story,
      ['Yes, it may be told', { audience: 'everyone' }],
      ...['changed consent', 'agreed story'],
    ),
    press(
      'personStoryEnd',
      visitor,
      async () => `${await story()}/end`,
      ['Take the yes back'],
      'withdrew story',
    ),
  ]
}
