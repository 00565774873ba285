// Goals: set, reached, let go, taken up again; what was said is never unsaid.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attribute } from '../../../test/support/site/page.ts'
import { contextOf, recorded, supporter } from '../../../test/support/site/people.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { sayOutcome } from './say-outcome.ts'

test('a goal is set, let go, taken up again and reached, and all of it is told', () =>
  withSite(async (site) => {
    const { visitor, home } = await recorded(site)
    const form = await visitor.open(`${home}/goals/new`)
    const none = await visitor.send(form.press('Set this goal', { words: ' ' }))
    assert.deepEqual(none.errors(), { words: 'Write what the goal is' })
    const set = await visitor.send(none.press('Set this goal', { words: 'Swim a mile' }))
    assert.match(set.text, /Goals nowSwim a mileSet on /)
    const goal = set.link('How did it go?')
    const gone = await visitor.send((await visitor.open(goal)).press('Let it go'))
    assert.match(gone.text, /Let goSwim a mileLet go on /)
    const again = await visitor.send((await visitor.open(goal)).press('Take it up again'))
    assert.match(again.text, /Goals nowSwim a mileTaken up again on /)
    const reached = await visitor.send((await visitor.open(goal)).press('This is reached'))
    assert.match(reached.text, /ReachedSwim a mileReached on /)
    assert.match(
      (await visitor.open(goal)).text,
      /Set on .*Let go on .*Taken up again on .*Reached on /,
    )
  }))

test('a goal sent twice is one, and one that was changed and sent again is another', () =>
  withSite(async (site) => {
    const { visitor, home } = await recorded(site)
    const form = await visitor.open(`${home}/goals/new`)
    await visitor.send(form.press('Set this goal', { words: 'Swim' }))
    await visitor.send(form.press('Set this goal', { words: 'Swim' }))
    const goals = await visitor.send(form.press('Set this goal', { words: 'Sing' }))
    assert.match(goals.text, /Sing.*Swim/)
    await visitor.send(form.press('Set this goal', { words: 'Bake', goalId: 'none' }))
    assert.equal((await site.rows('select from people.goal')).length, 3)
  }))

test('what was said twice is said once, and what stands otherwise by now is told', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const mali = await supporter(site, asha.personId, 'Mali', ['everything'])
    const form = await asha.visitor.open(`${asha.home}/goals/new`)
    const set = await asha.visitor.send(form.press('Set this goal', { words: 'Swim' }))
    const goal = set.link('How did it go?')
    const hers = await asha.visitor.open(goal)
    const theirs = await mali.visitor.open(goal)
    await asha.visitor.send(hers.press('This is reached'))
    await asha.visitor.send(hers.press('This is reached'))
    assert.equal(asha.visitor.at, `${asha.home}/goals`)
    const late = await mali.visitor.send(theirs.press('Let it go'))
    assert.equal(late.status, 422)
    assert.deepEqual(late.errors(), { said: 'Somebody said something else here meanwhile' })
    assert.match(late.text, /Reached on .*Take it up again/)
    for (const outcome of ['', 'forgotten']) {
      const body = new URLSearchParams({ outcome })
      assert.equal((await asha.visitor.ask(goal, { method: 'POST', body })).status, 404)
    }
  }))

test('of two who say something of a goal in the same moment, one is told', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const { visitor, home, personId } = asha
    const form = await visitor.open(`${home}/goals/new`)
    await visitor.send(form.press('Set this goal', { words: 'Swim' }))
    const [row] = await site.rows<{ goal_id: string }>('select goal_id from people.goal')
    const of = { areaId: site.area.areaId, personId, goalId: row!.goal_id, by: 'the test' }
    const said = await Promise.all(
      (['reached', 'let_go', 'reached'] as const).map((outcome) =>
        inContext(site.db, contextOf(site, asha), (transaction) =>
          sayOutcome(transaction, { ...of, outcome, outcomeId: newId() }),
        ),
      ),
    )
    assert.deepEqual(said.toSorted(), ['changed meanwhile', 'changed meanwhile', 'said'])
  }))

test('who may only see goals sees what became of them, and no button', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const osric = await supporter(site, asha.personId, 'Osric', ['plan'])
    const none = await osric.visitor.open(`${asha.home}/goals`)
    assert.match(none.text, /Asha has set no goals here yet/)
    const form = await asha.visitor.open(`${asha.home}/goals/new`)
    await asha.visitor.send(form.press('Set this goal', { words: 'Swim' }))
    const goals = await osric.visitor.open(`${asha.home}/goals`)
    assert.ok(!goals.all('button').some((one) => attribute(one, 'name') !== 'easyRead'))
    const goal = await osric.visitor.open(goals.link('How it went'))
    assert.match(goal.text, /SwimSet on /)
    assert.ok(!goal.all('button').some((one) => attribute(one, 'name') !== 'easyRead'))
  }))
