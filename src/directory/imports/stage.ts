import { sql } from 'kysely'
import { plainForms } from '#providers'
import type { Db } from '../../platform/db/db.ts'
import { stableId } from '../../platform/db/new-id.ts'
import { asJson } from './as-json.ts'
import type { LeftOut, PlanNote, Read, SaidProvider, SaidService } from './record.ts'

type OwnTables = Db<'directory' | 'providers'>

/** A record as it waits to be planned. */
export interface Staged {
  position: number
  place: string
  providerKey: string
  serviceKey: string | null
  plainName: string | null
  provider: SaidProvider | null
  service: SaidService | null
  notes: PlanNote[]
  broughtIn: boolean
}

interface Of {
  areaId: string
  importId: string
}

/** Puts records beside the directory, where nobody but the coordinator sees them. */
export async function stage(
  db: OwnTables,
  { areaId, importId }: Of,
  reads: Read[],
  firstPosition: number,
): Promise<void> {
  const named = reads.flatMap((read) => ('record' in read ? [read.record.provider] : []))
  const forms = (await plainForms(db, named)).values()
  const rows = reads.map((read, index) => ({
    area_id: areaId,
    import_id: importId,
    position: firstPosition + index,
    ...('record' in read
      ? {
          place: read.record.place,
          provider_key: shortKey(read.record.provider.key),
          service_key: read.record.service ? shortKey(read.record.service.key) : null,
          plain_name: forms.next().value?.plainName ?? null,
          provider: read.record.provider,
          service: read.record.service ?? null,
          notes: read.record.notes.slice(0, mostNotes).map((note) => ({ kind: 'mended', ...note })),
          outcome: null,
        }
      : notRead(read.leftOut)),
  }))
  await sql`insert into directory.import_record (area_id, import_id, position, place, provider_key,
      service_key, plain_name, provider, service, notes, outcome)
    select * from json_to_recordset(${asJson(rows)}::json) as (area_id uuid, import_id uuid,
      position int, place text, provider_key text, service_key text, plain_name text,
      provider jsonb, service jsonb, notes jsonb, outcome text)`.execute(db)
}

function notRead({ place, name = '', notes, isOfWhole }: LeftOut) {
  return {
    ...{ place, provider_key: null, service_key: null, plain_name: null },
    provider: { name },
    service: null,
    notes: notes.slice(0, mostNotes).map((note) => ({ kind: 'left out', ...note })),
    outcome: isOfWhole ? null : 'left_out',
  }
}

/** Of one record; a hostile one may have any number. */
const mostNotes = 50

/** An id that somebody else made up may be of any length; an index takes no more than this. */
function shortKey(key: string): string {
  return key.length > 200 ? `${key.slice(0, 150)}:${stableId(key)}` : key
}

/** How many records are looked at together, but for those of one provider. */
const mostRecords = 2000

/** The keys of the next providers that are not taken over yet, in the order of their keys. */
export async function providerKeysAfter(
  db: OwnTables,
  { areaId, importId }: Of,
  after: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ provider_key: string }>`
    with next as (
      select provider_key, count(*) as records from directory.import_record
      where area_id = ${areaId} and import_id = ${importId} and provider_key > ${after}
        and provider_id is null
      group by provider_key order by provider_key limit ${most}
    ), counted as (
      select provider_key, sum(records) over (order by provider_key) - records as before from next
    )
    select provider_key from counted where before < ${mostRecords} order by provider_key`.execute(
    db,
  )
  return rows.map((row) => row.provider_key)
}

/** The records of some providers: those of one together, in the order of the source. */
export async function stagedOf(
  db: OwnTables,
  { areaId, importId }: Of,
  providerKeys: string[],
): Promise<Staged[]> {
  const rows = await db
    .selectFrom('directory.import_record')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('import_id', '=', importId)
    .where('provider_key', 'in', providerKeys)
    .orderBy('provider_key')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: row.position,
    place: row.place,
    providerKey: row.provider_key!,
    serviceKey: row.service_key,
    plainName: row.plain_name,
    provider: row.provider as SaidProvider | null,
    service: row.service as SaidService | null,
    // What a plan before this one found is found anew.
    notes: (row.notes as unknown as PlanNote[]).filter(({ kind }) => kind === 'mended'),
    broughtIn: row.brought_in,
  }))
}
