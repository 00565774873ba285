// What works with no signal: what is on the phone, and what could not be saved as it was.
import assert from 'node:assert/strict'
import { phoneOf, type Phone } from '../../../src/offline/testing.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import { recorded, type Recorded } from '../site/people.ts'
import { inEasyRead, type Ways } from './ways.ts'

const words = 'Bake a cake; it is for Mali – because she is ill.'

/** Three that are kept apart for three reasons, and one that is kept twice. */
async function wrote({ visitor, home }: Recorded): Promise<Phone> {
  const phone = await phoneOf(visitor)
  const goal = (more: string, path = `${home}/goals/new`, id = newId()) =>
    phone.sealed({ path, fields: [['words', `${words}${more}`]] }, id)
  const id = newId()
  await phone.send([
    await goal('x'.repeat(3000)),
    await goal('', '/ashdale/nowhere'),
    await goal('', undefined, id),
    await goal(' And scones.', undefined, id),
  ])
  return phone
}

export const offlineWays: Ways = {
  'src/offline/easy-on-this-phone-page.tsx': async (reader) => [
    await reader.open('/ashdale/offline'),
  ],

  'src/offline/apart/easy-kept-apart-page.tsx': async (_, site) => {
    const asha = await inEasyRead(await recorded(site))
    const address = '/ashdale/offline/kept'
    const none = await asha.visitor.open(address)
    await wrote(asha)
    const page = await asha.visitor.open(address)
    assert.match(page.text, /Bake a cake.*Saved 2 times/)
    return [none, page]
  },

  'src/offline/apart/easy-kept-apart-item-page.tsx': async (_, site) => {
    const asha = await inEasyRead(await recorded(site))
    const phone = await wrote(asha)
    const { visitor } = asha
    const late = await phone.sealed({
      path: `${asha.home}/goals/new`,
      fields: [['words', words]],
      files: [{ field: 'file', name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array([1]) }],
    })
    await site.rows(`update accounts.session set ended_at = now() where session_id = (
      select session_id from offline.ticket limit 1)`)
    await phone.send([late])
    await site.rows('update accounts.session set ended_at = null')
    const items = await site.rows<{ item_id: string }>('select item_id from offline.kept_apart')
    assert.equal(items.length, 3)
    const all = items.map((one) => visitor.open(`/ashdale/offline/kept/${one.item_id}`))
    const large = `/ashdale/offline/kept/${items[0]!.item_id}?too-large=yes`
    return [...(await Promise.all(all)), await visitor.open(large)]
  },
}
