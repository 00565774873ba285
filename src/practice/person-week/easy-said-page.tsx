import { areaSite } from '#areas'
import { EasyWhose } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import {
  EasyButton,
  EasyFormPage,
  EasyRadios,
  EasyTextarea,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import type { How } from '../saying/visit-said.ts'
import { WhoIdea } from './easy-coming.tsx'
import { saidTitle, type SaidPageOptions } from './said-page.tsx'
import { hows, readers, readersFor } from './visit-words.ts'

/** Asks how a visit went, in Easy Read. */
export function EasySaidPage({ area, been, form, ...open }: SaidPageOptions) {
  const { visit, name } = been
  const { personId } = open.person
  const day = dateWords(isoDate(visit.beganAt, area.timeZone))
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={saidTitle}
      form={form}
      before={
        <Back href={urls.personVisit(area, { personId, visitId: visit.visitId })} text="Go back" />
      }
      first={
        <>
          <EasyWhose {...open} />
          <WhoIdea name={name}>
            <Name>{name}</Name> came on {day}.
          </WhoIdea>
        </>
      }
    >
      <input type="hidden" name="saidId" value={form.typed.saidId?.[0] ?? newId()} />
      <EasyRadios
        {...field(form, 'how')}
        idPrefix="how"
        picture="question"
        question="How was it?"
        items={(Object.keys(hows) as How[]).map((value) => ({ value, ...hows[value] }))}
      />
      <EasyTextarea
        {...field(form, 'words')}
        picture="pencil"
        label={{ text: 'Do you want to say more?' }}
        rows={3}
      />
      <Idea picture="later">You can change this later.</Idea>
      <EasyRadios
        {...field(form, 'readBy')}
        idPrefix="readBy"
        picture="eye"
        question="Who may read this?"
        items={readersFor(open.own).map((value) => ({
          value,
          text: open.own ? readers[value].own : readers[value].their,
          picture: readers[value].picture,
        }))}
      />
      <EasyButton picture="speech" text="Say this" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
