// What has to hold in the database whatever was sent: each query finds what is half or wrong.
import type { Pool } from 'pg'

const wrong: Record<string, string> = {
  'a provider without a listing': `select from providers.provider where not exists (
    select from directory.listing where (listing.area_id, listing.provider_id) = (provider.area_id, provider.provider_id))`,
  'an open listing that is not searched': `select from directory.listing
    left join providers.closure using (area_id, provider_id)
    left join directory.search_document using (area_id, provider_id)
    where (closed_at is null) <> (search_document.passage is not null)`,
  'a provider without a language or a way of paying': `select from providers.provider where 2 > (
    select count(distinct vocabulary) from providers.provider_term own
    where (own.area_id, own.provider_id) = (provider.area_id, provider.provider_id)
      and vocabulary in ('language', 'funding_route'))`,
  'a service without its kind or whom it is for': `select from providers.service where 2 <> (
    select count(distinct vocabulary) from providers.service_term own
    where (own.area_id, own.service_id) = (service.area_id, service.service_id))`,
  'half a place': `select from providers.service
    where num_nulls(place_name, place_address, place_postcode) not in (0, 3)`,
  'a question that is not counted, or counted twice': `select from (
      select area_id, provider_id, heard_from as route, count(*) as kept from directory.enquiry
      group by 1, 2, 3) asked
    full join (select area_id, provider_id, route, sum(times) as counted from directory.daily_count
      where what = 'asked' group by 1, 2, 3) counted using (area_id, provider_id, route)
    where kept is distinct from counted`,
  'somebody who came and is not counted, or is twice': `select from (
      select area_id, provider_id, heard_from as route, count(*) as kept from directory.enquiry
      where came_at is not null group by 1, 2, 3) came
    full join (select area_id, provider_id, route, sum(times) as counted from directory.daily_count
      where what = 'came' group by 1, 2, 3) counted using (area_id, provider_id, route)
    where kept is distinct from counted`,
  'a question without a link to answer it': `select from directory.enquiry where not exists (
    select from directory.secret_link link
    where (link.area_id, link.enquiry_id) = (enquiry.area_id, enquiry.enquiry_id))`,
  'two open pauses': `select from directory.pause where ended_at is null
    group by area_id, provider_id having count(*) > 1`,
  'an address on an envelope that is none': `select from messages.message
    where recipient !~ '^[^\\s,<>]+@[^\\s,<>]+$' or reply_to !~ '^[^\\s,<>]+@[^\\s,<>]+$'`,
  'a subject of more than one line': `select from messages.message where subject ~ '[[:cntrl:]]'`,
  'a job that fails': 'select from graphile_worker.jobs where last_error is not null',
  'a statement that hangs': `select from pg_stat_activity where datname = current_database()
    and state <> 'idle' and pid <> pg_backend_pid() and now() - query_start > interval '12 seconds'
    and backend_type = 'client backend'`,
}

/** @returns what is wrong, and how often. */
export async function wrongInside(pool: Pool): Promise<string[]> {
  const found: string[] = []
  for (const [what, query] of Object.entries(wrong)) {
    const { rowCount } = await pool.query(query)
    if (rowCount) found.push(`${what} (${rowCount})`)
  }
  return found
}
