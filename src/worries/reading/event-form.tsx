import type { PropsWithChildren } from 'hono/jsx'
import type { Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import type { Form } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import type { Done } from './events.ts'

/** A form that adds to a worry's trail, with an id of its own so that it adds once. */
export function EventForm({
  area,
  worryId,
  form,
  what,
  children,
}: PropsWithChildren<{ area: Area; worryId: string; form: Form; what: Done['what'] }>) {
  const isSent = form.typed.do?.[0] === what
  const eventId = (isSent && form.typed.eventId?.[0]) || newId()
  return (
    <form method="post" action={urls.worry(area, { worryId })} novalidate>
      <input type="hidden" name="eventId" value={eventId} />
      {children}
    </form>
  )
}
