import { dateWords, listWords, plural } from '../../../platform/i18n/words.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { consentTo, type ConsentTo } from './standing.ts'
import type { Removed } from './remove.ts'
import { consentNames } from './words.ts'

interface Options {
  withdrawals: RowOf<'withdrawal'>[]
  reports: Pick<RowOf<'report'>, 'madeAt'>[]
}

/** What was taken back and what went with it: counts, and nothing of what it was. */
export function WithdrawalsSaid({ withdrawals, reports }: Options) {
  if (withdrawals.length === 0) return null
  const first = withdrawals.map((one) => Date.parse(one.recordedAt)).toSorted((a, b) => a - b)[0]!
  const before = reports.filter((one) => Date.parse(one.madeAt) < first).length
  return (
    <div class="govuk-inset-text">
      {withdrawals.map((one) => (
        <p class="govuk-body">
          On {dateWords(one.withdrawnOn)} she took back {stopsWords(one.stops)}. Taken out:{' '}
          {removedWords(one.removed as Partial<Removed>)}.
        </p>
      ))}
      {before > 0 && (
        <p class="govuk-body">
          {plural(before, 'report was', 'reports were')} made before: make a new one, and tell who
          has the old one.
        </p>
      )}
    </div>
  )
}

function stopsWords(stops: readonly string[]): string {
  if (consentTo.every((to) => stops.includes(to))) return 'all of her consent'
  return `her consent that ${listWords(stops.map((to) => consentNames[to as ConsentTo]))}`
}

export const removedNames: Record<keyof Removed, [one: string, many: string]> = {
  responses: ['survey', 'surveys'],
  answers: ['answer', 'answers'],
  links: ['link to a survey', 'links to surveys'],
  turns: ['turn of a transcript', 'turns of transcripts'],
  codings: ['coding', 'codings'],
  quotes: ['quote', 'quotes'],
  memos: ['memo', 'memos'],
  interviews: ['place in an interview', 'places in interviews'],
  names: ['name in the key of a transcript', 'names in the key of a transcript'],
  identity: ['entry of the key', 'entries of the key'],
  drafts: ['draft', 'drafts'],
}

export function removedWords(removed: Partial<Removed>): string {
  const said = Object.entries(removedNames).flatMap(([name, [one, many]]) => {
    const count = removed[name as keyof Removed] ?? 0
    return count > 0 ? [plural(count, one, many)] : []
  })
  return said.length > 0 ? listWords(said) : 'nothing, there was nothing yet'
}
