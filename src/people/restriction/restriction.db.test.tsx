import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded, supporter, supportingProvider } from '../../../test/support/site/people.ts'
import { withSite } from '../../../test/support/site/site.ts'

test('while a record is kept but not used, nobody sees it but the person and who helps with all of it', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const noor = await supporter(site, asha.personId, 'Noor', ['everything'])
    const ffion = await supporter(site, asha.personId, 'Ffion', ['about_me'])
    const larks = await supportingProvider(site, asha.personId, 'Larks', ['about_me'])
    const status = async () => {
      const all: number[] = []
      for (const { visitor } of [asha, noor, ffion, larks])
        all.push((await visitor.ask(asha.home)).status)
      return all
    }
    assert.deepEqual(await status(), [200, 200, 200, 200])
    const page = await asha.visitor.open(`${asha.home}/restriction`)
    const stop = page.press('Stop using it')
    await asha.visitor.send(stop)
    const on = await asha.visitor.send(stop)
    assert.ok(on.text.includes('This is on since'))
    assert.deepEqual(await status(), [200, 200, 404, 404])
    const off = await noor.visitor.open(`${asha.home}/restriction`)
    await noor.visitor.send(off.press('Use it again'))
    await noor.visitor.send(off.press('Use it again'))
    assert.deepEqual(await status(), [200, 200, 200, 200])
    const entries = await site.rows<{ actor: string }>(
      `select actor from audit.entry where what = 'restriction' order by at`,
    )
    assert.deepEqual(
      entries.map(({ actor }) => actor),
      [`account:${asha.accountId}`, `account:${noor.accountId}`],
    )
  }))

test('who downloads it for the person is written down, and she reads so in her own', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const noor = await supporter(site, asha.personId, 'Noor', ['everything'])
    const file = await (await noor.visitor.ask(`${asha.home}/held.json`)).text()
    assert.ok(!file.includes('asha@example.org'), 'her account is not the helper’s to take')
    const own = await asha.visitor.open(`${asha.home}/held`)
    assert.ok(own.text.includes('downloaded') && own.text.includes('Noor'))
    assert.ok(own.text.includes('asha@example.org'))
  }))
