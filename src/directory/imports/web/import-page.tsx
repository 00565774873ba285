import type { Area } from '#areas'
import { Button } from '../../../platform/web/govuk/index.ts'
import { urls } from '../../../urls.ts'
import type { Import } from '../imports.ts'
import type { Counts } from '../looked-at.ts'
import { Findings, type Found } from './findings.tsx'
import { Frame } from './frame.tsx'
import { recordsRead } from './outcome-words.ts'
import { OutcomeList } from './outcome-list.tsx'

interface LookedThrough {
  area: Area
  one: Import
  counts: Counts
  /** How many of what looked like a duplicate the coordinator brings in all the same. */
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
            : 'New listings wait for you: nobody sees them until you approve them. What is new in listings that are shown already is seen at once.'}
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
  return (
    <Frame area={area} title="The listings are brought in" one={one} isDone>
      <p class="govuk-body">
        {one.shown
          ? 'What is new or changed is found by searches in a few minutes.'
          : 'What is changed is found by searches in a few minutes. New listings wait until you approve them: see “Waiting for you” among all listings.'}
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
