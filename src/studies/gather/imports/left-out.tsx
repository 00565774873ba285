import { Table } from '../../../platform/web/govuk/index.ts'
import { Wide } from '../../wide.tsx'

/** So many are listed on a page. */
const shown = 200

/** Rows that weren’t taken, each with its reason. */
export function LeftOut({ rows }: { rows: { row: number; code: string; why: string }[] }) {
  if (rows.length === 0) return null
  return (
    <Wide label="Left out">
      <Table
        caption="Left out, and why"
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
