import { sql } from 'kysely'
import { plainForms } from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import type { SaidProvider } from '../record.ts'

interface Of {
  areaId: string
  importId: string
}

interface Entry {
  plain_name: string
  provider_key: string
  provider: SaidProvider
  place: string
}

/** One id for services of two providers: the first keeps it, and the other is left out. */
export async function leaveOutSameIds(
  db: Db<'directory'>,
  { areaId, importId }: Of,
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

/**
 * Two entries of a source that go by one name are one provider, unless they can be told apart by
 * what they say of phone, email or website: their services come under the one that stands first.
 */
export async function joinSameProviders(
  db: Db<'directory' | 'providers'>,
  { areaId, importId }: Of,
): Promise<void> {
  const { rows } = await sql<Entry>`
    select distinct on (plain_name, provider_key) plain_name, provider_key, provider, place
    from (
      select *, min(provider_key) over same as one, max(provider_key) over same as other
      from directory.import_record
      where area_id = ${areaId} and import_id = ${importId} and plain_name is not null
        and provider_key is not null
      window same as (partition by plain_name)
    ) named
    where one <> other
    order by plain_name, provider_key, position`.execute(db)
  for (const entries of Map.groupBy(rows, (row) => row.plain_name).values()) {
    const forms = await plainForms(
      db,
      entries.map((one) => one.provider),
    )
    const first = entries[0]!
    for (const [index, other] of entries.entries())
      if (index > 0 && !differs(forms[0]!, forms[index]!))
        await join(db, { areaId, importId }, first, other)
  }
}

type Form = Awaited<ReturnType<typeof plainForms>>[number]

/** Whether both say one of these, and not the same. */
export function differs(a: Omit<Form, 'plainName' | 'name'>, b: Omit<Form, 'plainName' | 'name'>) {
  const both = (['phone', 'email', 'website'] as const).filter((field) => a[field] && b[field])
  return both.length > 0 && both.every((field) => a[field] !== b[field])
}

async function join(db: Db<'directory'>, { areaId, importId }: Of, first: Entry, other: Entry) {
  const note = {
    kind: 'mended',
    field: 'organization',
    reason: `goes by the same name as ${first.place}, so both are one provider`,
  }
  await sql`update directory.import_record
    set provider_key = ${first.provider_key}, notes = notes || ${JSON.stringify([note])}::jsonb
    where area_id = ${areaId} and import_id = ${importId}
      and provider_key = ${other.provider_key}`.execute(db)
}
