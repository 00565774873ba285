import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathering } from '../../../../test/support/site/gathering.ts'
import { withSite } from '../../../../test/support/site/site.ts'
import { nextCode } from './participant-form.ts'

test('a participant is added by her code, and who she is only whoever keeps the key sees', () =>
  withSite(async (site) => {
    const { visitor, home, organisations, colleague } = await gathering(site)
    const page = await visitor.open(`${home}/add-participant`)
    assert.equal(page.value('code'), 'P004')
    const form = { code: 'P004', kind: 'person', organisationId: organisations.ORG1! }
    const added = await visitor.send(page.press('Save this participant', form))
    assert.match(added.title, /^P004/)
    const key = await visitor.open(added.link('Change who she is'))
    const named = await visitor.send(
      key.press('Save who she is', { name: 'Wendy Woodlark', contact: '01234 111' }),
    )
    assert.match(named.text, /Wendy Woodlark/)
    assert.match((await visitor.open(`${home}/participants`)).text, /Wendy Woodlark/)
    for (const role of ['lead', 'researcher', 'co_researcher']) {
      const other = await colleague(role)
      assert.doesNotMatch((await other.open(visitor.at)).text, /Woodlark/, role)
      const own = added.link('Change who she is').replace(/\/identity$/, '')
      assert.doesNotMatch((await other.open(own)).text, /Woodlark/, role)
      assert.equal((await other.open(`${own}/identity`)).status, 404)
    }
    const drafts = await site.rows('select from studies.draft')
    assert.equal(drafts.length, 0, 'who somebody is is in no draft')
  }))

test('each thing that is wrong with a participant has its sentence, and what was typed stays', () =>
  withSite(async (site) => {
    const { visitor, home, organisations } = await gathering(site)
    const errors = async (fields: Record<string, string>) => {
      const page = await visitor.open(`${home}/add-participant`)
      const said = await visitor.send(page.press('Save this participant', fields))
      assert.equal(said.value('code'), fields.code)
      return said.errors()
    }
    const organisationId = organisations.ORG1!
    assert.deepEqual(await errors({ code: '', kind: 'person', organisationId }), {
      code: 'Give a code, like P031',
    })
    assert.deepEqual(await errors({ code: 'Wendy Woodlark', kind: 'person', organisationId }), {
      code: 'Use letters, figures and hyphens only: names are kept apart, for who keeps the key',
    })
    assert.deepEqual(await errors({ code: 'P9', organisationId }), {
      kind: 'Choose what she is here',
    })
    assert.deepEqual(await errors({ code: 'P1', kind: 'person', organisationId }), {
      code: 'Another participant is called P1: give another code',
    })
    assert.deepEqual(await errors({ code: 'P9', kind: 'staff', organisationId: '' }), {
      organisationId: 'Choose the organisation that supports or employs her',
    })
    const coordinator = await visitor.open(`${home}/add-participant`)
    const fields = { code: 'C1', kind: 'coordinator', organisationId: '' }
    const added = await visitor.send(coordinator.press('Save this participant', fields))
    assert.match(added.title, /^C1/)
  }))

test('a form sent twice is one participant, and another study’s is not there', () =>
  withSite(async (site) => {
    const { visitor, home, organisations } = await gathering(site)
    const page = await visitor.open(`${home}/add-participant`)
    const form = { code: 'P9', kind: 'person', organisationId: organisations.ORG1! }
    const sending = page.press('Save this participant', form)
    await visitor.send(sending)
    await visitor.send(sending)
    const rows = await site.rows(`select from studies.participant where code = 'P9'`)
    assert.equal(rows.length, 1)
  }))

test('codes go on from the last', () => {
  assert.equal(nextCode([]), 'P001')
  assert.equal(nextCode(['P009', 'P031', 'C44', 'P2x']), 'P032')
})
