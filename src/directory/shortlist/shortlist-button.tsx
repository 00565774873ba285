import type { Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'

/** Puts a listing on the shortlist or takes it off. `name` tells it from others on the page. */
export function ShortlistButton({
  area,
  slug,
  on,
  name,
}: {
  area: Area
  slug: string
  on: boolean
  name?: string
}) {
  const text = on ? 'Take off my shortlist' : 'Keep on my shortlist'
  return (
    <form method="post" action={urls.shortlist(area, {})}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="change" value={on ? 'remove' : 'add'} />
      <Button
        text={
          <>
            {text}
            {name && <span class="govuk-visually-hidden">{name}</span>}
          </>
        }
        classes="govuk-button--secondary"
      />
    </form>
  )
}
