import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Form } from '../../platform/web/forms.ts'

/** What a browser has typed and not sent. All of it is asked for as that browser (`asBrowser`). */
export interface Draft {
  draftId: string
  revision: number
  typed: Form['typed']
  savedAt: Date
  keptUntil: Date
}

/** Those of this browser that are still kept, the last one first. */
export async function drafts(db: Db<'worries'>, areaId: string): Promise<Draft[]> {
  const rows = await db
    .selectFrom('worries.draft')
    .select(['draft_id', 'revision', 'typed', 'saved_at', 'kept_until'])
    .where('area_id', '=', areaId)
    .where('kept_until', '>', sql<Date>`now()`)
    .orderBy('saved_at', 'desc')
    .orderBy('draft_id', 'desc')
    .execute()
  return rows.map((row) => ({
    draftId: row.draft_id,
    revision: row.revision,
    typed: row.typed as Form['typed'],
    savedAt: row.saved_at,
    keptUntil: row.kept_until,
  }))
}

export interface Kept {
  areaId: string
  secretHash: Buffer
  /** Of the form, and the revision it was opened on; 0 for a new one. */
  draftId: string
  revision: number
  typed: Form['typed']
  hours: number
}

/**
 * Keeps what was typed. What was changed in another tab meanwhile stays too: then these words become
 * a draft of their own, for none of them may be lost.
 */
export async function keepDraft(db: Db<'worries'>, kept: Kept): Promise<Draft> {
  const { areaId, secretHash, typed } = kept
  const words = JSON.stringify(typed)
  const until = sql<Date>`now() + make_interval(hours => ${kept.hours})`
  const draftId =
    (await change(sql`draft_id = ${kept.draftId} and revision = ${kept.revision}`)) ??
    // The same sent twice is no change of another tab.
    (await change(sql`typed = ${words}::jsonb`)) ??
    (await add(kept.draftId)) ??
    // Changed in another tab, or of a secret that this browser has lost.
    (await add(newId()))
  return (await drafts(db, areaId)).find((one) => one.draftId === draftId)!

  async function change(which: RawBuilder<unknown>): Promise<string | undefined> {
    const { rows } = await sql<{ draft_id: string }>`update worries.draft
      set typed = ${words}, revision = revision + 1, saved_at = now(),
        kept_until = greatest(kept_until, ${until})
      where area_id = ${areaId} and ${which} returning draft_id`.execute(db)
    return rows[0]?.draft_id
  }

  async function add(wanted: string): Promise<string | undefined> {
    const { rows } = await sql`insert into worries.draft
        (area_id, draft_id, secret_hash, typed, kept_until)
      values (${areaId}, ${wanted}, ${secretHash}, ${words}, ${until})
      on conflict do nothing returning 1`.execute(db)
    return rows.length > 0 ? wanted : undefined
  }
}

/** Throws a draft away as it was seen: what another tab has changed since stays. */
export async function forgetDraft(
  db: Db<'worries'>,
  areaId: string,
  { draftId, revision }: Pick<Draft, 'draftId' | 'revision'>,
): Promise<void> {
  await db
    .deleteFrom('worries.draft')
    .where('area_id', '=', areaId)
    .where('draft_id', '=', draftId)
    .where('revision', '=', revision)
    .execute()
}
