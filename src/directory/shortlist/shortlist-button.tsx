import type { Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'

/** Puts a listing on the shortlist or takes it off. */
export function ShortlistButton({ area, slug, on }: { area: Area; slug: string; on: boolean }) {
  return (
    <form method="post" action={urls.shortlist(area, {})}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="change" value={on ? 'remove' : 'add'} />
      <Button
        text={on ? 'Take off my shortlist' : 'Keep on my shortlist'}
        classes="govuk-button--secondary"
      />
    </form>
  )
}
