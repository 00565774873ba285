import {
  EasyButton,
  EasyFormPage,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { EasyDecisionFields } from '#people'
import { EasyVersionShown } from './easy-version-shown.tsx'
import type { YesPageOptions } from './yes-page.tsx'

/** The version that waits, and the person’s yes to it, in Easy Read. */
export function EasyYesPage({ form, names, version, replaces, isHelper, ...page }: YesPageOptions) {
  const provider = <Name>{names.providerName}</Name>
  return (
    <EasyFormPage
      {...page}
      form={form}
      heading={<>Agreement with {provider}</>}
      first={
        <>
          <Idea picture="agreement">This is an agreement with {provider}.</Idea>
          <HardWord word="agreement" />
          <Idea picture="book">Read it first.</Idea>
          <Idea picture="later">You need not say yes today.</Idea>
          <div id="number" tabindex={-1}>
            <EasyVersionShown {...{ content: version, names, replaces }} own={!isHelper} />
          </div>
        </>
      }
    >
      {/* What was shown is what is agreed: another that has come meanwhile is shown first. */}
      <input type="hidden" name="number" value={String(version.number)} />
      {isHelper && <EasyDecisionFields form={form} name={names.personName} />}
      <EasyButton
        picture="hand-yes"
        text="Yes, I agree to this"
        preventDoubleClick
        classes="govuk-button--crest"
      />
    </EasyFormPage>
  )
}
