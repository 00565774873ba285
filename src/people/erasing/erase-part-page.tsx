import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { emptyForm } from '../../platform/web/forms.ts'
import { Button, InsetText } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import type { Erasable } from './erasable.ts'

export type ErasePartPageOptions = Pick<Open, 'person'> & { area: Area; erasable: Erasable }

/** Asks once more before a part of a record is erased. */
export function ErasePartPage({ area, person, erasable }: ErasePartPageOptions) {
  const { personId } = person
  const { what, title, words } = erasable
  return (
    <FormPage
      site={areaSite(area)}
      title="Erase this for good?"
      form={emptyForm}
      action={urls.erasureOf(area, { personId, what })}
      before={<Back href={urls.erasure(area, { personId })} text="What would you like to erase?" />}
    >
      <InsetText>
        <strong>{title}</strong>
        {words && (
          <>
            <br />
            {words}
          </>
        )}
      </InsetText>
      <p class="govuk-body">
        {what === 'wish' || what.startsWith('goal-')
          ? 'It goes at once. Nobody can bring it back.'
          : 'It goes at once, with the pictures and voices under it. Nobody can bring it back.'}
      </p>
      <p class="govuk-body">That something was erased, and when, stays written down.</p>
      <Button text="Erase it for good" classes="govuk-button--warning" />
    </FormPage>
  )
}
