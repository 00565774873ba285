import { Table } from '../../../platform/web/govuk/index.ts'
import { Wide } from '../../wide.tsx'

/** So many are listed on a page. */
const shown = 200

interface Options {
  title?: string
  rows: { row: number; code: string; why: string }[]
}

/** Rows that weren’t taken, each with its reason. */
export function LeftOut({ title = 'Left out, and why', rows }: Options) {
  if (rows.length === 0) return null
  return (
    <Wide label={title}>
      <Table
        caption={title}
        captionClasses="govuk-table__caption--m"
        head={[{ text: 'Row' }, { text: 'Code' }, { text: 'Why' }]}
        rows={rows
          .slice(0, shown)
          .map(({ row, code, why }) => [{ text: row }, { text: code }, { text: why }])}
      />
      {rows.length > shown && <p class="govuk-body">And {rows.length - shown} more.</p>}
    </Wide>
  )
}
