// What a person is called on her record: one letter or two hundred, of any script.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded, supporter } from '../../../test/support/site/people.ts'
import { withSite } from '../../../test/support/site/site.ts'

test('a name may have one letter or two hundred, of any script', () =>
  withSite(async (site) => {
    const { visitor, home } = await recorded(site)
    const names = [
      'Ö',
      'W'.repeat(200),
      '𞤀'.repeat(200),
      'Ní Bhroin-O’Shea 3rd',
      'آشا',
      '<b>Asha</b>',
    ]
    for (const name of names) {
      const form = await visitor.open(`${home}/name`)
      await visitor.send(form.press('Save the name', { name }))
      assert.equal(visitor.at, home)
      assert.equal((await visitor.open(`${home}/name`)).value('name'), name)
      assert.ok((await visitor.open(home)).text.includes(name))
    }
  }))

test('what is no name is told, and stays as it was typed', () =>
  withSite(async (site) => {
    const { visitor, home } = await recorded(site)
    const wrong = [
      ['', 'Write a name'],
      [' \u200B\u202E ', 'Write a name'],
      ['W'.repeat(201), 'Use 200 letters or fewer'],
      ['𞤀'.repeat(201), 'Use 200 letters or fewer'],
    ] as const
    for (const [name, error] of wrong) {
      const form = await visitor.open(`${home}/name`)
      const page = await visitor.send(form.press('Save the name', { name }))
      assert.equal(page.status, 422)
      assert.deepEqual(page.errors(), { name: error })
      assert.equal(page.value('name'), name)
    }
  }))

test('a name can’t turn or break the line in which it stands', () =>
  withSite(async (site) => {
    const { visitor, home } = await recorded(site)
    const form = await visitor.open(`${home}/name`)
    await visitor.send(form.press('Save the name', { name: ' As\u202Eha\n \tPatel ' }))
    assert.equal((await visitor.open(`${home}/name`)).value('name'), 'Asha Patel')
  }))

test('of two who change the name, the second is told; sent twice, it is changed once', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const mali = await supporter(site, asha.personId, 'Mali', ['everything'])
    const hers = await mali.visitor.open(`${asha.home}/name`)
    const form = await asha.visitor.open(`${asha.home}/name`)
    const sending = form.press('Save the name', { name: 'Asha P' })
    await asha.visitor.send(sending)
    await asha.visitor.send(sending)
    assert.equal(asha.visitor.at, asha.home)
    const late = await mali.visitor.send(hers.press('Save the name', { name: 'Asha Patel' }))
    assert.match(late.errors().name ?? '', /It is now “Asha P”\. Somebody changed it meanwhile/)
    assert.equal(late.value('name'), 'Asha Patel')
    await mali.visitor.send(late.press('Save the name'))
    assert.match((await asha.visitor.open(asha.home)).text, /Asha Patel/)
  }))
