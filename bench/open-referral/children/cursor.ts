// What somebody would write instead: a joined query, read by a cursor, each row a line.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { answerParent } from '../../children/answer.ts'

const batch = 500

const server = createServer((request, response) => {
  const areaId = new URL(request.url!, 'http://localhost').searchParams.get('area')!
  writeLines(response, areaId).catch((error: unknown) => response.destroy(error as Error))
}).listen(0, '127.0.0.1')
await once(server, 'listening')
answerParent({
  address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  memory: () => process.memoryUsage.rss(),
})

async function writeLines(to: ServerResponse, areaId: string): Promise<void> {
  const client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  try {
    to.writeHead(200, { 'content-type': 'application/x-ndjson' })
    await client.query('begin read only')
    await client.query(`declare services no scroll cursor for ${statement}`, [areaId])
    for (;;) {
      const { rows } = await client.query<object>(`fetch ${batch} from services`)
      if (rows.length === 0) break
      const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
      if (!to.write(text)) await once(to, 'drain')
    }
    await client.query('commit')
    to.end()
  } finally {
    await client.end()
  }
}

const terms = (of: 'provider' | 'service') => `
  left join lateral (
    select json_agg(json_build_object('id', term.id, 'term', term.term, 'name', term.name,
      'vocabulary', term.vocabulary) order by term.vocabulary, term.position) as all
    from providers.${of}_term own join providers.term using (vocabulary, term)
    where own.area_id = $1 and own.${of}_id = service.${of}_id
  ) ${of}_terms on true`

const statement = `
  select service.service_id as id, service.name, service.description, 'active' as status,
    service.minimum_age, service.maximum_age, service.delivery, service.minimum_visit_minutes,
    service.travel_miles, confirmed.on as assured_date, provider.changed_at as last_modified,
    json_build_object('id', provider.provider_id, 'name', provider.name,
      'description', provider.about, 'email', provider.email, 'website', provider.website,
      'legal_status', provider.legal_form, 'locality', locality.name) as organization,
    json_build_array(json_build_object('number', provider.phone)) as phones,
    json_build_array(json_build_object('name', provider.contact_name)) as contacts,
    times.all as schedules, prices.all as cost_options, areas.all as service_areas,
    service_terms.all as attributes, provider_terms.all as organization_attributes,
    json_build_object('name', service.place_name, 'address_1', service.place_address,
      'postal_code', service.place_postcode) as location
  from providers.service
  join providers.provider on provider.area_id = $1 and provider.provider_id = service.provider_id
  join directory.approval on approval.area_id = $1 and approval.provider_id = service.provider_id
  left join areas.locality on locality.area_id = $1 and locality.locality_id = provider.locality_id
  left join lateral (
    select max(confirmed_at)::date::text as on from directory.confirmation
    where confirmation.area_id = $1 and confirmation.provider_id = service.provider_id
  ) confirmed on true
  left join lateral (
    select json_agg(json_build_object('freq', 'WEEKLY', 'byday', weekday, 'opens_at', opens,
      'closes_at', closes) order by weekday, opens) as all
    from providers.service_time own
    where own.area_id = $1 and own.service_id = service.service_id
  ) times on true
  left join lateral (
    select json_agg(json_build_object('amount', pence / 100.0, 'currency', 'GBP', 'unit', unit,
      'option', applies_to, 'includes', includes) order by position) as all
    from providers.price own
    where own.area_id = $1 and own.service_id = service.service_id
  ) prices on true
  left join lateral (
    select json_agg(json_build_object('name', place.name)) as all
    from providers.service_area own
    join areas.locality place on place.area_id = $1 and place.locality_id = own.locality_id
    where own.area_id = $1 and own.service_id = service.service_id
  ) areas on true
  ${terms('service')}
  ${terms('provider')}
  where service.area_id = $1 and not exists (select from providers.closure
    where closure.area_id = $1 and closure.provider_id = service.provider_id)
  order by service.provider_id, service.service_id`
