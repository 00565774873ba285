import { checkKinds, dbsLevels, type ProviderDetails } from '#providers'
import { dateWords } from '../../platform/i18n/words.ts'

/** Which checks were seen, by whom and when. What isn't there was not seen: nothing more is claimed. */
export function ChecksHeld({
  checks,
  seenBy,
  today,
}: {
  checks: ProviderDetails['checks']
  seenBy: string
  today: string
}) {
  if (checks.length === 0)
    return <p class="govuk-body">{seenBy} has not seen any checks yet. Ask the provider.</p>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {checks.map((held) => (
        <li>
          <strong>{checkKinds[held.kind]}</strong>
          {held.level && `, ${levelWords(held.kind, held.level)}`}
          <br />
          <span class="gc-quiet">
            Dated {dateWords(held.issuedOn, today)}. Seen by {seenBy} on{' '}
            {dateWords(held.seenOn, today)}.
            {held.expiresOn && ` ${untilWords(held.expiresOn, today)}.`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function levelWords(kind: string, level: string): string {
  if (kind === 'dbs' && level in dbsLevels)
    return dbsLevels[level as keyof typeof dbsLevels].toLowerCase()
  return level
}

function untilWords(expiresOn: string, today: string): string {
  const when = dateWords(expiresOn, today)
  return expiresOn < today ? `It ended on ${when}` : `It runs until ${when}`
}
