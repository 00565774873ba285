import { areaSite } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { metTitle, type MetPageOptions } from './back-ups-page.tsx'

/** Asks when they met, in Easy Read. */
export function EasyMetPage({ area, backUp, form, back }: MetPageOptions) {
  const name = <Name>{backUp.name}</Name>
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={metTitle(backUp)}
      heading={<>Have you met {name}?</>}
      form={form}
      before={<Back href={back.href} text="Who can stand in" />}
      first={<Idea picture="person">{name} can stand in.</Idea>}
      after={
        <form method="post">
          <EasyButton
            picture="cross"
            text="They can’t stand in any more"
            name="what"
            value="end"
            classes="govuk-button--secondary"
          />
        </form>
      }
    >
      <input type="hidden" name="metId" value={form.typed.metId?.[0] ?? newId()} />
      <EasyInput
        {...field(form, 'metOn', backUp.metOn ?? '')}
        picture="calendar"
        label={{ text: 'On which day did you meet?' }}
        type="date"
        classes="govuk-input--width-10"
      />
      <EasyButton picture="tick" text="Write down that they met" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
