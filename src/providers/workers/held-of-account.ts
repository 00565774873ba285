import { toConfirm, type HeldPart } from '#areas'
import type { Db } from '../../platform/db/db.ts'

const kinds: Record<string, string> = {
  owner: 'Runs the enterprise',
  paid: 'Is paid for working there',
  unpaid: 'Works there without pay',
  relative: 'Works there as a relative',
}

/** What an account is in enterprises: a part for each, for each keeps its own. As the owner. */
export async function workOfAccount(
  db: Db<'providers'>,
  areaId: string,
  accountId: string,
): Promise<HeldPart[]> {
  const rows = await db
    .selectFrom('providers.worker')
    .select(['provider_id', 'name', 'kind', 'hours_wanted', 'began_at', 'ended_at'])
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .orderBy('began_at')
    .orderBy('worker_id')
    .execute()
  const byProvider = Map.groupBy(rows, (row) => row.provider_id)
  return [...byProvider].map(([providerId, ofProvider]) => ({
    part: 'work',
    title: 'Working in an enterprise',
    why: `So that an enterprise knows who works there, and who acts for it (contract) ${toConfirm}.`,
    controller: { providerId },
    kept: 'For as long as the enterprise keeps it.',
    items: ofProvider.map((row) => ({
      'Called there': row.name,
      As: kinds[row.kind] ?? row.kind,
      'Hours a week wanted': row.hours_wanted === null ? null : Number(row.hours_wanted),
      Since: row.began_at,
      Ended: row.ended_at,
    })),
    from: ['providers.worker'],
  }))
}

/** Which workers of enterprises an account is or was. As the owner. */
export async function workersOfAccount(
  db: Db<'providers'>,
  areaId: string,
  accountId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('providers.worker')
    .select('worker_id')
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .execute()
  return rows.map((row) => row.worker_id)
}

/** The listings that an account has said to be its own. */
export async function claimsOfAccount(
  db: Db<'providers'>,
  areaId: string,
  accountId: string,
): Promise<HeldPart> {
  const rows = await db
    .selectFrom('providers.claim')
    .select(['words', 'asked_at', 'outcome', 'decided_at'])
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .orderBy('asked_at')
    .orderBy('claim_id')
    .execute()
  return {
    part: 'claims_of_listings',
    title: 'Listings that you said are yours',
    why: `So that nobody looks after a listing that isn’t theirs (legitimate interest) ${toConfirm}.`,
    controller: 'scheme',
    kept: 'For as long as the listing is here.',
    items: rows.map((row) => ({
      'What you wrote': row.words,
      Asked: row.asked_at,
      Decided: row.decided_at,
      Outcome: row.outcome,
    })),
    from: ['providers.claim'],
  }
}
