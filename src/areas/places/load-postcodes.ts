import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool, PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Problem } from '../../platform/problem.ts'
import type { PostcodeFile } from './postcode-file.ts'

/** What a file changed. */
export interface Changes {
  added: number
  changed: number
  same: number
  /** Held from an earlier file of this kind, and no longer in it. */
  removed: number
}

/**
 * Puts a file's postcodes in place of those from the same kind of file, all of them in one
 * transaction or none. A file speaks for the letters that its postcodes begin with, as some come
 * in pieces: `BS.csv` leaves Bath alone. The first halves of whole postcodes get their middle too.
 * @param lines of COPY: row, postcode, latitude, longitude, council, between tabs.
 * @throws Problem when a tenth of the postcodes would go: then the file isn't whole.
 */
export async function loadPostcodes(
  pool: Pool,
  file: Pick<PostcodeFile, 'kind' | 'whole'> & { name: string },
  lines: AsyncIterable<string>,
): Promise<Changes> {
  const client = await pool.connect()
  let clean = false
  try {
    await client.query(`begin; set local statement_timeout = 0; set local lock_timeout = 0;
      set local idle_in_transaction_session_timeout = 0;
      create temporary table incoming (row int, postcode text, latitude float8, longitude float8,
        council text) on commit drop`)
    await pipeline(Readable.from(lines), client.query(copyFrom('copy incoming from stdin')))
    await client.query(last)
    const changes = await replace(client, file, 'told')
    refuseLoss(changes, file.name)
    if (file.whole) {
      await client.query(middles)
      await replace(client, { ...file, whole: false }, 'middle')
    }
    await client.query('commit')
    clean = true
    return changes
  } finally {
    // A connection that is closed rolls back, even in the middle of a COPY.
    client.release(!clean)
  }
}

/** Between two editions far fewer go; of a few postcodes one is easily more than a tenth. */
function refuseLoss({ removed, changed, same }: Changes, name: string): void {
  const before = removed + changed + same
  if (removed <= 50 || removed <= before / 10) return
  throw new Problem(
    `${name} lacks ${removed.toLocaleString('en-GB')} of the ${before.toLocaleString('en-GB')} postcodes that were loaded before, which is more than a tenth, so nothing is changed: it may have broken off, download it again.`,
  )
}

/** Of a postcode that comes twice, the last. Whoever looks a postcode up meanwhile needn't wait. */
const last = `create temporary table told on commit drop as
    select distinct on (postcode) postcode, latitude, longitude, council from incoming
    order by postcode, row desc;
  truncate incoming; analyze told;
  lock table areas.postcode in share row exclusive mode`

/** Numeric, so that the same rows have the same middle in whatever order they are added up. */
const middles = `create temporary table middle on commit drop as
    select left(postcode, length(postcode) - 3) as postcode,
      round(avg(latitude::numeric), 5)::float8 as latitude,
      round(avg(longitude::numeric), 5)::float8 as longitude, null::text as council
    from told group by 1`

async function replace(
  client: PoolClient,
  { kind, whole }: Pick<PostcodeFile, 'kind' | 'whole'>,
  told: 'told' | 'middle',
): Promise<Changes> {
  const removed = await client.query(
    `delete from areas.postcode held
     where source = $1 and (length(postcode) > 4) = $2
       and substring(postcode from '^[A-Z]+') in (select substring(postcode from '^[A-Z]+') from ${told})
       and not exists (select from ${told} told where told.postcode = held.postcode)`,
    [kind, whole],
  )
  const changed = await client.query(
    `update areas.postcode held
     set latitude = told.latitude, longitude = told.longitude, council = told.council,
       source = $1, loaded_on = current_date
     from ${told} told
     where told.postcode = held.postcode and (held.latitude, held.longitude, held.council, held.source)
       is distinct from (told.latitude, told.longitude, told.council, $1)`,
    [kind],
  )
  const added = await client.query(
    `insert into areas.postcode (postcode, latitude, longitude, council, source)
     select postcode, latitude, longitude, council, $1 from ${told}
     on conflict (postcode) do nothing`,
    [kind],
  )
  const { rows } = await client.query<{ all: number }>(`select count(*)::int as all from ${told}`)
  const counts = {
    added: added.rowCount ?? 0,
    changed: changed.rowCount ?? 0,
    removed: removed.rowCount ?? 0,
  }
  return { ...counts, same: rows[0]!.all - counts.added - counts.changed }
}
