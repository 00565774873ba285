import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { plural } from '../../../platform/i18n/words.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { Button, InsetText, Panel } from '../../../platform/web/govuk/index.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import { urls } from '../../../urls.ts'
import type { Counts, Import } from '../imports.ts'
import { Findings, type Found } from './findings.tsx'
import { importKinds } from './import-form.ts'
import { recordsRead } from './outcome-words.ts'
import { OutcomeList } from './outcome-list.tsx'

interface LookedThrough {
  area: Area
  one: Import
  counts: Counts
  /** How many of the duplicates the coordinator brings in all the same. */
  broughtIn: number
  found: Found
}

/** What would become of all that was read, before anything has changed. */
export function ReadyPage({ area, one, counts, broughtIn, found }: LookedThrough) {
  const mayImport = counts.added + counts.changed + counts.same + broughtIn > 0
  return (
    <Frame area={area} title={`${recordsRead(counts)}. Nothing has changed yet`} one={one}>
      <OutcomeList {...{ area, one, counts, broughtIn }} />
      <Findings area={area} {...found} />
      <p class="govuk-body">
        {!mayImport
          ? 'There is nothing to bring in.'
          : one.shown
            ? 'What is added is shown to the public at once.'
            : 'What is added waits for you: nobody sees it until you approve it.'}
      </p>
      <form
        class="gc-actions"
        method="post"
        action={urls.adminImport(area, { importId: one.importId })}
      >
        {mayImport && (
          <Button text="Import these" name="change" value="accept" classes="govuk-button--crest" />
        )}
        <Button text="Leave it" name="change" value="leave" classes="govuk-button--secondary" />
      </form>
    </Frame>
  )
}

/** What has become of it. */
export function DonePage({ area, one, counts, broughtIn, found }: LookedThrough) {
  const added = counts.added + broughtIn
  return (
    <Frame area={area} title="The listings are brought in" one={one} isDone>
      <p class="govuk-body">
        {one.shown
          ? 'What is new or changed is found by searches in a few minutes.'
          : `What is changed is found by searches in a few minutes. ${plural(added, 'new record waits', 'new records wait')} until you approve the listing: see “Waiting for you” among all listings.`}
      </p>
      <OutcomeList {...{ area, one, counts, broughtIn }} />
      <Findings area={area} {...found} />
      <p class="govuk-body">
        <a class="govuk-link" href={urls.admin(area, {})}>
          All listings
        </a>
      </p>
    </Frame>
  )
}

/** Why nothing came of it. */
export function FailedPage({ area, one }: { area: Area; one: Import }) {
  return (
    <Frame area={area} title="This could not be brought in" one={one}>
      <InsetText text={one.problem ?? ''} />
      <p class="govuk-body">Nothing has changed.</p>
      <div class="gc-actions">
        <Button
          text="Try another file"
          href={urls.adminImports(area, {})}
          classes="govuk-button--crest"
        />
        <form method="post" action={urls.adminImport(area, { importId: one.importId })}>
          <Button
            text="Take it off the list"
            name="change"
            value="leave"
            classes="govuk-button--secondary"
          />
        </form>
      </div>
    </Frame>
  )
}

interface FrameOptions {
  area: Area
  title: string
  one: Import
  isDone?: boolean
}

function Frame({ area, title, one, isDone, children }: PropsWithChildren<FrameOptions>) {
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      hidden
      before={<Back href={urls.adminImports(area, {})} text="Bring in listings" />}
    >
      {isDone ? (
        <Panel titleText={title} headingLevel={1} />
      ) : (
        <h1 class="govuk-heading-l">{title}</h1>
      )}
      <p class="govuk-body">
        {importKinds[one.kind]}: {one.source}
      </p>
      {children}
    </Layout>
  )
}
