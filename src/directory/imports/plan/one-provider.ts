import { sql } from 'kysely'
import { plainForms } from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import type { ImportOf } from '../imports.ts'
import { listedUnder, ownKey } from './listed-under.ts'
import { both, differs, type Form } from './same-provider.ts'

/** One id for services of two providers: the first keeps it, and the other is left out. */
export async function leaveOutSameIds(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
): Promise<void> {
  await sql`update directory.import_record record
    set outcome = 'left_out', provider_key = null, notes = record.notes || jsonb_build_array(
      jsonb_build_object('kind', 'left out', 'field', 'id', 'value', record.service_key,
        'reason', 'is the id of another service too: ' || first.place))
    from (
      select position, provider_key, first_value(provider_key) over same as first_key,
        first_value(place) over same as place
      from directory.import_record
      where area_id = ${areaId} and import_id = ${importId} and service_key is not null
      window same as (partition by service_key order by position)
    ) first
    where record.area_id = ${areaId} and record.import_id = ${importId}
      and record.position = first.position and first.provider_key <> first.first_key`.execute(db)
}

/** Nobody offers more; a source that says so has a fault, and would take for ever to compare. */
export const mostServices = 500

/** Of a provider with more services than anybody has, the first are taken. */
export async function leaveOutTooMany(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
): Promise<void> {
  const note = {
    kind: 'left out',
    field: 'services',
    reason: `are more than ${mostServices} of one provider, so the rest is left out`,
  }
  await sql`update directory.import_record record
    set outcome = 'left_out', provider_key = null,
      notes = record.notes || ${JSON.stringify([note])}::jsonb
    from (
      select position, row_number() over (partition by provider_key order by position) as number
      from directory.import_record
      where area_id = ${areaId} and import_id = ${importId} and provider_key is not null
    ) counted
    where record.area_id = ${areaId} and record.import_id = ${importId}
      and record.position = counted.position and counted.number > ${mostServices}`.execute(db)
}

/**
 * Entries that lead to one listing here, by what was taken over under their ids or because these are
 * its own, are one provider.
 */
export async function joinSameListings(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
): Promise<void> {
  await sql`update directory.import_record record
    set provider_key = led.first_key, notes = record.notes || jsonb_build_array(
      jsonb_build_object('kind', 'mended', 'field', 'organization',
        'reason', 'leads to the same listing as ' || led.first_place || ', so both are one provider'))
    from (
      select provider_key, first_value(provider_key) over same as first_key,
        first_value(place) over same as first_place
      from (
        select distinct on (record.provider_key) record.provider_key, record.position, record.place,
          coalesce(imported.provider_id, case when record.provider_key ~ ${ownKey}
            then right(record.provider_key, 36)::uuid end) as leads_to
        from directory.import_record record
        left join directory.imported imported on imported.area_id = ${areaId}
          and imported.key = record.provider_key and imported.service_id is null
        where record.area_id = ${areaId} and record.import_id = ${importId}
          and record.provider_key is not null
        order by record.provider_key, record.position
      ) entry
      where leads_to is not null
      window same as (partition by leads_to order by position)
    ) led
    where record.area_id = ${areaId} and record.import_id = ${importId}
      and record.provider_key = led.provider_key and led.provider_key <> led.first_key`.execute(db)
}

interface Entry {
  plainName: string
  key: string
  place: string
  form: Form
  /** It leads to a listing that is here. */
  isListed: boolean
}

/**
 * Two entries of a source that go by one name are one provider, unless they can be told apart by
 * what they say of phone, email or website: their services come under the one that is listed here,
 * or else stands first. Two that are listed here stay two.
 */
export async function joinSameProviders(
  db: Db<'directory' | 'providers'>,
  of: ImportOf,
): Promise<void> {
  const entries = await sharingNames(db, of)
  for (const named of Map.groupBy(entries, (one) => one.plainName).values()) {
    const groups: { first: Entry; form: Form }[] = []
    for (const entry of named) {
      const group = entry.isListed
        ? undefined
        : groups.slice(0, mostOfName).find(({ form }) => !differs(form, entry.form))
      if (!group) groups.push({ first: entry, form: entry.form })
      else {
        group.form = both(group.form, entry.form)
        await join(db, of, group.first, entry)
      }
    }
  }
}

/** More of one name are not all compared: it would take for ever. */
const mostOfName = 200

/** The providers of a source of whose name there is another: those that are listed first. */
async function sharingNames(
  db: Db<'directory' | 'providers'>,
  { areaId, importId }: ImportOf,
): Promise<Entry[]> {
  const { rows } = await sql<{ plainName: string; key: string; place: string; said: Form }>`
    select plain_name as "plainName", provider_key as key, place, said from (
      select distinct on (plain_name, provider_key) plain_name, provider_key, position, place,
        json_build_object('name', provider->>'name', 'phone', provider->>'phone',
          'email', provider->>'email', 'website', provider->>'website') as said
      from (
        select *, min(provider_key) over same as one, max(provider_key) over same as other
        from directory.import_record
        where area_id = ${areaId} and import_id = ${importId} and plain_name is not null
          and provider_key is not null
        window same as (partition by plain_name)
      ) named
      where one <> other
      order by plain_name, provider_key, position
    ) first order by position`.execute(db)
  const forms = await plainForms(
    db,
    rows.map(({ said }) => said),
  )
  const listed = await listedUnder(
    db,
    areaId,
    rows.map(({ key }) => key),
  )
  return rows
    .map((row, at) => ({ ...row, form: forms[at]!, isListed: listed.has(row.key) }))
    .toSorted((a, b) => Number(b.isListed) - Number(a.isListed))
}

async function join(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  first: Entry,
  other: Entry,
) {
  const note = {
    kind: 'mended',
    field: 'organization',
    reason: `goes by the same name as ${first.place}, so both are one provider`,
  }
  await sql`update directory.import_record
    set provider_key = ${first.key}, notes = notes || ${JSON.stringify([note])}::jsonb
    where area_id = ${areaId} and import_id = ${importId}
      and provider_key = ${other.key}`.execute(db)
}
