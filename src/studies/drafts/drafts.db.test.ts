import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathering } from '../../../test/support/site/gathering.ts'
import type { Sending } from '../../../test/support/site/page.ts'
import { withSite } from '../../../test/support/site/site.ts'

test('what is kept of a page that was saved meanwhile comes too late; of a new page it is kept', () =>
  withSite(async (site) => {
    const { visitor, studyId, home } = await gathering(site)
    const keep = async ({ fields }: Sending) =>
      (
        await visitor.ask(`/ashdale/studies/${studyId}/draft`, {
          ...{ method: 'POST', body: new URLSearchParams(fields) },
          headers: { accept: 'application/json' },
        })
      ).status
    const kept = async () => (await site.rows('select from studies.draft')).length
    const page = await visitor.open(`${home}/add-participant`)
    const typed = page.press('Save this participant', { caseGroup: 'older' })
    assert.deepEqual([await keep(typed), await kept()], [204, 1])

    // Its form is refused first, and then mended: both are the page that was opened.
    const refused = await visitor.send(page.press('Save this participant'))
    assert.equal(refused.status, 422)
    const right = { kind: 'coordinator' }
    await visitor.send(refused.press('Save this participant', right))
    assert.equal(await kept(), 0)
    assert.deepEqual([await keep(typed), await kept()], [409, 0], 'it was on its way')
    assert.deepEqual(
      [await keep(refused.press('Save this participant', right)), await kept()],
      [409, 0],
    )

    const next = await visitor.open(`${home}/add-participant`)
    assert.doesNotMatch(next.text, /It isn’t saved yet/)
    assert.deepEqual(
      [await keep(next.press('Save this participant', right)), await kept()],
      [204, 1],
    )
    const back = await visitor.open(`${home}/add-participant`)
    assert.match(back.text, /It isn’t saved yet/)
    await visitor.send(back.press('Let it go'))
    assert.deepEqual([await keep(back.press('Save this participant')), await kept()], [409, 0])
  }))

test('what is kept while its page is being saved waits, and is then too late', () =>
  withSite(async (site) => {
    const { visitor, studyId, home } = await gathering(site)
    const page = await visitor.open(`${home}/add-participant`)
    const sending = page.press('Save this participant', { kind: 'coordinator' })
    const keeping = new URLSearchParams(sending.fields)
    const both = () => [
      visitor.send(sending),
      ...Array.from({ length: 5 }, () =>
        visitor.ask(`/ashdale/studies/${studyId}/draft`, { method: 'POST', body: keeping }),
      ),
    ]
    await Promise.all(both())
    assert.equal((await site.rows('select from studies.draft')).length, 0)
    assert.equal(
      (await site.rows(`select from studies.participant where kind = 'coordinator'`)).length,
      1,
    )
  }))
