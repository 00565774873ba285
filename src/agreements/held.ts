import { ruleWords, toConfirm, type HeldPart } from '#areas'
import { scopes } from '#people'
import type { Db } from '../platform/db/db.ts'
import { agreements, type Agreement, type Version } from './agreement.ts'

/** What this slice holds about a person: a part for each enterprise, for each answers for its own. */
export async function heldAbout(
  db: Db<'agreements' | 'areas'>,
  areaId: string,
  personId: string,
): Promise<HeldPart[]> {
  const all = await agreements(db, areaId, { personId })
  const kept = `${await ruleWords(db, areaId, 'agreement_kept')} after the agreement ends.`
  const byProvider = Map.groupBy(all, ({ providerId }) => providerId)
  return [...byProvider].map(([providerId, ofProvider]) => ({
    part: 'agreements',
    title: 'What was agreed',
    why: `So that both know what was agreed, and it can be shown (contract; for what it says of health, to give care) ${toConfirm}.`,
    controller: { providerId },
    kept,
    items: ofProvider.flatMap(itemsOf),
    from: [
      ...['agreements.agreement', 'agreements.version', 'agreements.price_line'],
      ...['agreements.assent', 'agreements.ending'],
    ],
  }))
}

function itemsOf(agreement: Agreement): HeldPart['items'] {
  return agreement.versions.map((version) => ({
    Name: agreement.personName,
    Version: version.number,
    'Proposed by': partyWords[version.party],
    'What the support is': version.words,
    'First day': version.beginsOn,
    'Last day': version.endsOn ?? null,
    'Shortest visit, in minutes': version.minimumVisitMinutes ?? null,
    'Hours a week': version.hoursAWeek ?? null,
    'How it is paid': version.fundingRoute,
    'Days of notice': version.noticeDays,
    'Who comes instead': version.coverWords ?? version.cover,
    'The enterprise may see': version.scopes.map((scope) => scopes[scope]),
    Prices: pricesOf(version),
    Agreed: version.assents.map(
      (one) =>
        `${partyWords[one.party]} on ${one.agreedOn}${one.present ? `, on paper, with ${one.present}` : ''}`,
    ),
    Ended: agreement.endings.map(
      (one) => `By ${partyWords[one.party]} from ${one.overFrom}${one.why ? `: ${one.why}` : ''}`,
    ),
  }))
}

const partyWords = { person: 'the person', provider: 'the enterprise' }

const pricesOf = ({ lines }: Version) =>
  lines.map(({ words, pence, unit, days }) => `${words}: ${pence} pence a ${unit} (${days})`)
