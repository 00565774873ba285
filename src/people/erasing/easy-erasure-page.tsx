import { areaSite } from '#areas'
import {
  EasyButton,
  EasyFormPage,
  EasyRadios,
  HardWord,
  Idea,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { urls } from '../../urls.ts'
import { Whose } from '../easy-parts.tsx'
import type { Erasable } from './erasable.ts'
import type { ErasurePageOptions } from './erasure-page.tsx'

/** What of a record can be erased, in Easy Read. */
export function EasyErasurePage({ area, all, form, ...open }: ErasurePageOptions) {
  const { personId } = open.person
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="What would you like to erase?"
      form={form}
      action={urls.erasure(area, { personId })}
      before={<Back href={urls.held(area, { personId })} text="What is kept" />}
      first={
        <>
          <Whose {...open} />
          <Idea picture="bin">To erase it is to throw it away.</Idea>
          <Idea picture="pause">Nothing happens yet.</Idea>
          <Idea picture="question">We ask you once more on the next page.</Idea>
          <Idea picture="about-me">You can erase a part of the record.</Idea>
          <HardWord word="record" />
          <HardWord word="goal" />
          <Idea picture="list">You can erase the whole record.</Idea>
        </>
      }
    >
      <EasyRadios
        {...field(form, 'what')}
        idPrefix="what"
        picture="bin"
        question="What would you like to erase?"
        items={[
          ...all.map((one) => ({
            value: one.what,
            text: <Part erasable={one} />,
            picture: partPicture(one),
          })),
          {
            value: 'record',
            text: 'The whole record',
            picture: 'list' as const,
          },
        ]}
      />
      <EasyButton picture="enter" text="Go on" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}

/** What a part is called, and how its words begin, so that she knows it again. */
export function Part({ erasable: { title, words } }: { erasable: Erasable }) {
  return (
    <>
      <span class="gc-line">{title}</span>
      {words && <span class="gc-line gc-said">{words}</span>}
    </>
  )
}

export function partPicture({ what }: Erasable): PictureName {
  if (what === 'wish') return 'help'
  return what.startsWith('goal-') ? 'goal' : 'about-me'
}
