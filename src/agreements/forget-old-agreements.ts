import { sql } from 'kysely'
import { forgetConsents } from '#people'
import type { Db } from '../platform/db/db.ts'
import { agreements, type Agreement } from './agreement.ts'
import { stateOf } from './in-force.ts'

/**
 * Erases what was over so many years before a day, with what was decided by it: agreements that have
 * ended or run out, and proposals to which nobody has come back. As the owner.
 */
export async function forgetOldAgreements(
  db: Db<'agreements' | 'people'>,
  areaId: string,
  { on, years }: { on: string; years: number },
): Promise<void> {
  const { rows } = await sql<{ before: string; providers: string[] }>`
    with day as (select (${on}::date - make_interval(years => ${years}))::date as before)
    select before::text, array(select distinct provider_id from agreements.agreement
      where area_id = ${areaId} and begun_at < before)::text[] as providers from day`.execute(db)
  const { before, providers } = rows[0]!
  for (const providerId of providers)
    for (const one of await agreements(db, areaId, { providerId }))
      if (isOver(one, before) && (await nothingSince(db, areaId, one, before)))
        await remove(db, areaId, one)
}

function isOver(agreement: Agreement, on: string): boolean {
  return ['ended', 'ran_out', 'proposed'].includes(stateOf(agreement, on))
}

/** Whoever proposed something after that wants it to go on. */
async function nothingSince(
  db: Db<'agreements'>,
  areaId: string,
  { agreementId }: Agreement,
  before: string,
): Promise<boolean> {
  const newer = await db
    .selectFrom('agreements.version')
    .select('number')
    .where('area_id', '=', areaId)
    .where('agreement_id', '=', agreementId)
    .where('made_at', '>=', sql<Date>`${before}::date`)
    .executeTakeFirst()
  return newer === undefined
}

async function remove(
  db: Db<'agreements' | 'people'>,
  areaId: string,
  { agreementId, personId }: Agreement,
): Promise<void> {
  const decided = await db
    .selectFrom('agreements.assent')
    .select('consent_id')
    .where('area_id', '=', areaId)
    .where('agreement_id', '=', agreementId)
    .execute()
  for (const table of ['ending', 'assent', 'price_line', 'version', 'agreement'] as const)
    await db
      .deleteFrom(`agreements.${table}`)
      .where('area_id', '=', areaId)
      .where('agreement_id', '=', agreementId)
      .execute()
  const consentIds = decided.flatMap((row) => row.consent_id ?? [])
  await forgetConsents(db, { areaId, personId, consentIds })
}
