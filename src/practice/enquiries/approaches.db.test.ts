// Who asked, and who was turned down, in two taps; her own minutes that nobody pays.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { dayFromNow, visited, worker } from '../../../test/support/site/visited.ts'

test('two taps write it down, and one undoes it', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const page = await visitor.open(`/ashdale/enterprise/${who.maya.providerId}/approaches`)
    const tapped = page.press('Word of mouth', { kind: 'turned_down' })
    const saved = await visitor.send(tapped)
    await visitor.send(tapped)
    assert.equal((await site.rows('select from practice.approach')).length, 1)
    assert.match(saved.text, /I had to turn this down: by word of mouth, today/)
    assert.match(saved.text, /0 people asked, 0 introduced, 1 turned down/)
    const undone = await visitor.send(saved.press('Undo I had to turn this down: by word of mouth'))
    assert.match(undone.text, /0 turned down/)
    const none = await visitor.send(undone.press('The council'))
    assert.deepEqual(none.errors(), { kind: 'Choose what happened' })
  }))

test('what more is said is kept, and only what is known; her words go in time, and the count stays', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const page = await visitor.open(`/ashdale/enterprise/${who.maya.providerId}/approaches`)
    const saved = await visitor.send(
      page.press('The council', {
        ...{ kind: 'turned_down', reason: 'full', weekday: '2', part: 'evening' },
        words: 'Twice this week',
      }),
    )
    assert.match(saved.text, /I am full, on Tuesdays, evenings, by the council/)
    await site.rows(`update practice.approach set made_at = now() - interval '100 days'`)
    await site.round('forget-around-visits', dayFromNow(0))
    const [row] = await site.rows<{ words: string; reason: string }>(
      'select * from practice.approach',
    )
    assert.equal(row!.words, '')
    assert.equal(row!.reason, 'full')
  }))

test('travel and paperwork are two taps, for her own eyes, and gone when they are undone', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const wren = await worker(site, who, 'Wren')
    const page = await wren.visitor.open('/ashdale/unpaid')
    const tapped = page.press('half an hour', { kind: 'paperwork' })
    const saved = await wren.visitor.send(tapped)
    await wren.visitor.send(tapped)
    assert.match(saved.text, /30 minutes\. no hours of travel, 30 minutes of paperwork/)
    const hers = await who.maya.visitor.open('/ashdale/unpaid')
    assert.match(hers.text, /Nothing is noted yet/, 'not for who runs the enterprise')
    const late = saved.press('1 hour', { onDay: dayFromNow(2) })
    assert.ok((await wren.visitor.send(late)).errors().onDay)
    const day = /Paperwork, half an hour, [A-Z][a-z]+ \d+ [A-Z][a-z]+/.exec(saved.text)![0]
    await wren.visitor.send(saved.press(`Undo: ${day}`))
    assert.deepEqual(await site.rows('select from practice.unpaid_time'), [])
  }))
