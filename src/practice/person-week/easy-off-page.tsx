import { areaSite } from '#areas'
import { EasyWhose } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import {
  EasyButton,
  EasyFormPage,
  EasyRadios,
  EasyTextarea,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { EasyWhen } from './easy-coming.tsx'
import {
  backButton,
  backTitle,
  offButton,
  offReasons,
  offTitle,
  offWords,
  type OffPageOptions,
} from './off-page.tsx'

/** Asks why a visit is called off, in Easy Read. */
export function EasyOffPage({ area, coming, form, ...open }: OffPageOptions) {
  const { occurrence, providerName } = coming
  const { personId } = open.person
  const { day, state } = occurrence
  const isOff = state === 'called_off'
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={isOff ? backTitle : offTitle}
      form={form}
      before={<Back href={urls.personDay(area, { personId, day })} text={dateWords(day)} />}
      first={
        <>
          <EasyWhose {...open} />
          <Idea picture="calendar">This is about {dateWords(day)}.</Idea>
          <EasyWhen {...{ area, coming }} />
          <Idea picture="letter">
            We tell <Name>{providerName}</Name>.
          </Idea>
          {isOff ? (
            <Idea picture="question">They may have other plans by now.</Idea>
          ) : (
            <>
              <Idea picture="money">You may have to pay for a late change.</Idea>
              <Idea picture="agreement">Your agreement says if you do.</Idea>
              <HardWord word="agreement" />
            </>
          )}
        </>
      }
    >
      <input type="hidden" name="changeId" value={form.typed.changeId?.[0] ?? newId()} />
      <input type="hidden" name="what" value={isOff ? 'on' : 'off'} />
      {!isOff && (
        <>
          <EasyRadios
            {...field(form, 'reason')}
            idPrefix="reason"
            picture="question"
            question="Why?"
            items={offReasons.map((value) => ({
              value,
              text: open.own ? offWords[value].own : offWords[value].their,
              picture: offWords[value].picture,
            }))}
          />
          <EasyTextarea
            {...field(form, 'words')}
            picture="pencil"
            label={{ text: 'Do you want to say more?' }}
            rows={2}
          />
        </>
      )}
      <EasyButton
        picture={isOff ? 'tick' : 'cross'}
        text={isOff ? backButton : offButton}
        classes="govuk-button--crest"
      />
    </EasyFormPage>
  )
}
