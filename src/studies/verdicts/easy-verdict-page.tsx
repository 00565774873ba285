import { asset } from '../../platform/web/assets.ts'
import {
  EasyButton,
  EasyErrors,
  EasyTextarea,
  Go,
  Idea,
  Said,
} from '../../platform/web/easy-read/index.ts'
import { errorList, field } from '../../platform/web/forms.ts'
import { studyUrls } from '../../study-urls.ts'
import { pageField } from '../drafts/typed.ts'
import { EasyStudyPage } from '../easy-frame.tsx'
import { buttons, type VerdictOptions } from './verdict-page.tsx'

/** One finding or one quote in Easy Read. */
export function EasyVerdictPage({ area, study, thing, form }: VerdictOptions) {
  const { studyId } = study
  const errors = errorList(form)
  const said = buttons.find(({ value }) => value === thing.said?.says)
  return (
    <EasyStudyPage
      {...{ area, study }}
      title={`${errors.length ? 'Error: ' : ''}Does it fit?`}
      heading="Does it fit?"
      first={<EasyErrors errors={errors} />}
    >
      <Idea picture="eye">{thing.isSaid ? 'Somebody said this.' : 'This is what we found.'}</Idea>
      <Said text={thing.words} picture={thing.isSaid ? 'speech' : 'book'} />
      {thing.easily && (
        <>
          <Idea picture="book">This is what it means.</Idea>
          <Said text={thing.easily} picture="book" />
        </>
      )}
      {thing.isChanged && <Idea picture="pencil">We have changed the words since you said.</Idea>}
      <Idea picture="question">Is it like this for you and people you know?</Idea>
      {said && <Idea picture={said.picture}>{said.was}</Idea>}
      <form method="post" novalidate data-draft={form.page && studyUrls.draft(area, { studyId })}>
        {form.page && <input type="hidden" name={pageField} value={form.page} />}
        <input type="hidden" name="read" value={thing.changedAt} />
        <EasyTextarea
          {...field(form, 'why', thing.said?.why)}
          picture="pencil"
          rows={3}
          label={{ text: 'Why do you think so?' }}
        />
        <Idea picture="later">You can leave this empty.</Idea>
        <Idea picture="tick">Now choose one.</Idea>
        <div id="says">
          {buttons.map(({ value, text, picture }) => (
            <EasyButton {...{ value, text, picture }} name="says" />
          ))}
        </div>
      </form>
      <Go picture="list" href={studyUrls.verdicts(area, { studyId })}>
        See all of them
      </Go>
      <script type="module" src={asset('study.js')} />
    </EasyStudyPage>
  )
}
