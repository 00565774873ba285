import { FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, InsetText } from '../../platform/web/govuk/index.ts'
import type { LayoutOptions } from '../../platform/web/layout.tsx'
import type { Version } from '../agreement.ts'
import { DecisionFields } from './decision-fields.tsx'
import { Day } from './version-form-page.tsx'
import { VersionShown } from './version-shown.tsx'
import type { Names } from './version-words.ts'

export interface YesPageOptions extends LayoutOptions {
  form: Form
  names: Names
  version: Version
  /** The version that it would replace. */
  replaces?: Version
  /** It is not the person herself who says yes for her. */
  isHelper: boolean
}

/** The version that waits, and the button by which a party says yes to it. */
export function YesPage({ form, names, version, replaces, isHelper, ...page }: YesPageOptions) {
  return (
    <FormPage {...page} form={form}>
      <p class="govuk-body">Read it first. You need not say yes today.</p>
      <div id="number" tabindex={-1}>
        <VersionShown {...{ content: version, names, replaces }} />
      </div>
      {/* What was shown is what is agreed: another that has come meanwhile is shown first. */}
      <input type="hidden" name="number" value={String(version.number)} />
      {isHelper && <DecisionFields form={form} personName={names.personName} />}
      <Button text="Yes, I agree to this" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}

/** The provider writes down that the person, who has no account here, has signed it on paper. */
export function PaperPage({
  form,
  names,
  version,
  replaces,
  ...page
}: Omit<YesPageOptions, 'isHelper'>) {
  const { personName } = names
  return (
    <FormPage {...page} form={form}>
      <InsetText
        text={`Only when ${personName} has signed it: print it, read it together, sign it, and keep the paper.`}
      />
      <div id="number" tabindex={-1}>
        <VersionShown {...{ content: version, names, replaces }} />
      </div>
      <input type="hidden" name="number" value={String(version.number)} />
      <Day form={form} name="signedOn" text="On which day was it signed?" />
      <Input
        {...field(form, 'present')}
        label={{ text: 'Who was there?', classes: 'govuk-label--s' }}
        hint={{ text: 'Their names, and who they are.' }}
      />
      <DecisionFields form={form} personName={personName} />
      <Button
        text="Write down that it was signed"
        preventDoubleClick
        classes="govuk-button--crest"
      />
    </FormPage>
  )
}
