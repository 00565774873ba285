import { areaSite } from '#areas'
import { EasyButton, EasyFormPage, HardWord, Idea } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { emptyForm } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { Part, partPicture } from './easy-erasure-page.tsx'
import type { ErasePartPageOptions } from './erase-part-page.tsx'

/** Asks once more before a part of a record is erased, in Easy Read. */
export function EasyErasePartPage({ area, person, erasable }: ErasePartPageOptions) {
  const { personId } = person
  const { what } = erasable
  const picture = partPicture(erasable)
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="Erase this for good?"
      form={emptyForm}
      action={urls.erasureOf(area, { personId, what })}
      before={<Back href={urls.erasure(area, { personId })} text="What would you like to erase?" />}
      first={
        <>
          <Idea picture="question">Do you want to erase this?</Idea>
          <Idea picture={picture}>
            <Part erasable={erasable} />
          </Idea>
          {picture === 'goal' && <HardWord word="goal" />}
          <Idea picture="bin">It goes at once.</Idea>
          {picture === 'about-me' && (
            <Idea picture="camera">The pictures and voices under it go too.</Idea>
          )}
          <Idea picture="cross">Nobody can bring it back.</Idea>
          <Idea picture="pencil">We only note that you erased something.</Idea>
          <Idea picture="calendar">We note when that was.</Idea>
        </>
      }
    >
      <EasyButton picture="bin" text="Erase it for good" classes="govuk-button--warning" />
    </EasyFormPage>
  )
}
