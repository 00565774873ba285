// What was reached of a goal is kept of a goal of that person, and of nobody else’s.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addPerson,
  giveAccess,
  plan,
  somebody,
  visited,
} from '../../../test/support/site/visited.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'

test('a goal that isn’t one of that person is refused with what to do, and nothing typed is lost', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await giveAccess(site, who.asha.personId, { providerId: who.maya.providerId }, 'provider', [
      'plan',
    ])
    const hers = await goalOf(site, who.asha.personId, 'Bake a cake')
    const someoneElses = await goalOf(
      site,
      await addPerson(site, 'Ivo', (await somebody(site, 'Ivo')).accountId),
      'Fly a kite',
    )
    const planned = await plan(site, who)
    const { visitor } = who.maya
    const form = await visitor.open(
      `/ashdale/visits/new?plan=${planned.planId}&on=${planned.plannedOn}`,
    )
    assert.match(form.text, /Bake a cake/)
    const told = { words: 'We cooked', goalWords: 'I cracked the eggs' }
    for (const goalId of [newId(), someoneElses]) {
      const again = await visitor.send(form.press('Save this visit', { ...told, goalId }))
      assert.equal(again.status, 422)
      assert.match(again.errors().goalId ?? '', /^You can’t see that goal\. Choose another one/)
      assert.equal(again.value('goalWords'), 'I cracked the eggs')
    }
    assert.deepEqual(await site.rows('select from practice.progress'), [])
    await visitor.send(form.press('Save this visit', { ...told, goalId: hers }))
    assert.deepEqual(await site.rows('select goal_id, words from practice.progress'), [
      { goal_id: hers, words: 'I cracked the eggs' },
    ])
  }))

async function goalOf(site: TestSite, personId: string, words: string): Promise<string> {
  const goalId = newId()
  await site.rows(
    `insert into people.goal (area_id, goal_id, person_id, words, set_by) values ($1, $2, $3, $4, 'x')`,
    [site.area.areaId, goalId, personId, words],
  )
  return goalId
}
