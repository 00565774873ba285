import type { Area } from '#areas'
import { plural } from '../../../platform/i18n/words.ts'
import { Table } from '../../../platform/web/govuk/index.ts'
import { urls } from '../../../urls.ts'
import type { Import } from '../imports.ts'
import type { Counts } from '../looked-at.ts'
import { outcomes, outcomeWords, type What } from './outcome-words.ts'

interface OutcomeListOptions {
  area: Area
  one: Import
  counts: Counts
  /** How many of what looked like a duplicate the coordinator brings in all the same. */
  broughtIn: number
}

/** How many records there are of each outcome; each leads to them. */
export function OutcomeList({ counts, ...options }: OutcomeListOptions) {
  return (
    <Table
      firstCellIsHeader
      classes="gc-outcomes"
      head={[
        { text: options.one.state === 'done' ? 'What became of them' : 'What becomes of them' },
        { text: 'Records', format: 'numeric' },
      ]}
      rows={outcomes.map((what) => [
        { text: <Outcome {...options} what={what} isAny={counts[what] > 0} /> },
        { text: counts[what].toLocaleString('en-GB'), format: 'numeric' },
      ])}
    />
  )
}

type OutcomeOptions = Omit<OutcomeListOptions, 'counts'> & { what: What; isAny: boolean }

function Outcome({ area, one, broughtIn, what, isAny }: OutcomeOptions) {
  const isDone = one.state === 'done'
  const words = outcomeWords[what][isDone ? 'after' : 'before']
  if (!isAny) return <>{words}</>
  const { importId } = one
  return (
    <>
      <a class="govuk-link" href={urls.adminImport(area, { importId }, { what })}>
        {words}
      </a>
      {!isDone && what === 'duplicate' && broughtIn > 0 && (
        <div class="gc-quiet">{plural(broughtIn, 'is', 'are')} brought in all the same</div>
      )}
      {isDone && what === 'added' && broughtIn > 0 && (
        <div class="gc-quiet">
          {plural(broughtIn, 'looks', 'look')} like a listing that was here
        </div>
      )}
    </>
  )
}
