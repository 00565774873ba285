import type { Child, PropsWithChildren } from 'hono/jsx'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { Button } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'
import { TypedForm } from '../drafts/typed-form.tsx'
import type { Drafted } from '../drafts/typed.ts'
import { StudyPage, type StudyPageOptions } from '../study-page.tsx'

/** What every page of the plan is given of its request. */
export type Frame = Pick<StudyPageOptions, 'area' | 'study' | 'member'>

type Options = Omit<StudyPageOptions, 'at' | 'before'> & {
  /** Where one comes from; the plan when left out. */
  back?: { href: string; text: string }
}

/** The frame of a page of the plan. */
export function PlanFrame({ back, children, ...options }: PropsWithChildren<Options>) {
  const { area, study } = options
  const to = back ?? { href: studyUrls.plan(area, study), text: 'The plan' }
  return (
    <StudyPage {...options} at="Plan" before={<Back {...to} />}>
      {children}
    </StudyPage>
  )
}

type FormOptions = Options & {
  form: Drafted
  /** On the button. */
  save?: string
  /** Below the form: taking it out of the plan. */
  below?: Child
}

/** A page of the plan with one form, for a thing that is there or a new one: what is typed is kept. */
export function PlanForm(asked: PropsWithChildren<FormOptions>) {
  const { save = 'Save', below, children, ...options } = asked
  const { area, study, form } = options
  const id = field(form, 'id').value
  return (
    <PlanFrame {...options}>
      <TypedForm {...{ area, study, form }}>
        {id !== undefined && <input type="hidden" name="id" value={id} />}
        {children}
        <Button text={save} preventDoubleClick classes="govuk-button--crest" />
      </TypedForm>
      {below}
    </PlanFrame>
  )
}
