// Where a service is, is told by the feed exactly where its page tells it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Reader } from '../../../test/open-referral/reader.ts'
import { service } from '../../../test/support/site/ashdale.ts'
import { withSite } from '../../../test/support/site/site.ts'

const place = { name: 'Number 7', address: '7 Mill Lane, Ashford', postcode: 'QA1 2BC' }
const tells = /Number 7|7 Mill Lane|QA1 ?2BC|54\.0123/

for (const [delivery, isTold] of [
  [undefined, false],
  ['comes_to_you', false],
  ['you_go_there', true],
  ['both', true],
] as const)
  test(`a place typed with the delivery ${delivery} is ${isTold ? 'told' : 'kept'}`, () =>
    withSite(async (site) => {
      await site.rows(`insert into areas.postcode (postcode, latitude, longitude, source)
        values ('QA12BC', 54.0123, -2.0123, 'The test')`)
      const said = service({ name: 'Tea', delivery, place })
      const { slug, providerId } = await site.list({ services: [said] })
      const page = await site.visitor().open(`/ashdale/listings/${slug}`)
      assert.match(page.text, /Tea/)
      assert.equal(tells.test(page.text), isTold, 'on its page')
      const reader = new Reader(site.app, 'http://localhost/ashdale/api/open-referral/v3')
      const [one] = (await reader.page('/services')).contents
      for (const path of [
        `/services/${one!.id}`,
        '/services?full=true',
        '/services?format=ndjson&full=true',
        '/service_at_locations?full=true',
        `/organizations/${providerId}?full_service=true`,
        '/organizations?full=true&full_service=true',
      ])
        assert.equal(tells.test(await (await reader.ask(path)).text()), isTold, path)
      for (const path of ['/service_at_locations', '/service_at_locations?postcode=QA1'])
        assert.equal((await reader.page(path)).total_items, isTold ? 1 : 0, path)
    }))
