import type { PropsWithChildren } from 'hono/jsx'
import type { Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { asset } from '../../platform/web/assets.ts'
import { field } from '../../platform/web/forms.ts'
import type { Waits } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { studyUrls } from '../../study-urls.ts'
import type { Study } from '../study/study.ts'
import { pageField, shownField, type Drafted } from './typed.ts'

interface Options {
  area: Area
  study: Study
  form: Drafted
  takesFile?: boolean
  /** It may wait on a phone with no signal. */
  waits?: Waits
}

/**
 * A form of a study: what is typed is kept as it is typed, on every device of hers, until it is saved.
 * Without JavaScript “Keep this for later” keeps it.
 */
export function TypedForm({
  area,
  study: { studyId },
  form,
  takesFile,
  waits,
  children,
}: PropsWithChildren<Options>) {
  const draft = studyUrls.draft(area, { studyId })
  const shownId = field(form, shownField, newId()).value
  return (
    <>
      {form.keptAt && <KeptBefore {...{ draft, shownId }} page={form.page!} keptAt={form.keptAt} />}
      <form
        method="post"
        novalidate
        enctype={takesFile ? 'multipart/form-data' : undefined}
        data-draft={form.page && draft}
        data-offline-next={waits?.next}
        data-offline-name={waits?.name}
      >
        {form.page && <input type="hidden" name={pageField} value={form.page} />}
        {form.page && <input type="hidden" name={shownField} value={shownId} />}
        {children}
        {form.page && (
          <>
            <p class="govuk-hint" role="status" data-draft-said></p>
            <button
              class="govuk-button govuk-button--secondary gc-no-script"
              formaction={draft}
              name="do"
              value="keep"
            >
              Keep this for later
            </button>
          </>
        )}
      </form>
      <script type="module" src={asset('study.js')} />
    </>
  )
}

interface KeptOptions {
  draft: string
  page: string
  shownId: string
  keptAt: Date
}

function KeptBefore({ draft, page, shownId, keptAt }: KeptOptions) {
  return (
    <form method="post" action={draft} class="govuk-inset-text">
      <p class="govuk-body">
        This is what you typed on {dateWords(isoDate(keptAt))}. It isn’t saved yet.
      </p>
      <input type="hidden" name={pageField} value={page} />
      <input type="hidden" name={shownField} value={shownId} />
      <Button
        text="Let it go"
        name="do"
        value="forget"
        classes="govuk-button--secondary govuk-!-margin-bottom-0"
      />
    </form>
  )
}
