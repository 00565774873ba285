import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { makeInventedStory } from './invented-story.ts'
import { noted } from './testing.ts'
import { publishedStories } from './told/told-stories.ts'

test('an invented story is told as others are', () =>
  withSite(async (site) => {
    const { asha, maya, visitId } = await noted(site)
    const { areaId } = site.area
    const person = `account:${asha.accountId}`
    const lists = {
      ...{ people: [asha.personId], own_record: [asha.personId], providers: [maya.providerId] },
      scope_everything: [asha.personId],
    }
    const context = { areaId, actor: person, accountId: asha.accountId, lists }
    const told = await inContext(site.db, context, async (db) => {
      await makeInventedStory(
        db,
        {
          ...{ area: site.area, providerName: 'Maya Holt', person },
          provider: `account:${maya.accountId}`,
          visit: { visitId, personId: asha.personId, providerId: maya.providerId },
        },
        { words: 'We sang all the way home.', audience: 'council' },
      )
      return publishedStories(db, areaId, 'council')
    })
    assert.deepEqual(
      told.map(({ words, providerId }) => [words, providerId]),
      [['We sang all the way home.', maya.providerId]],
    )
  }))
