import type { Area } from '#areas'
import { Button, InsetText } from '../../../platform/web/govuk/index.ts'
import { urls } from '../../../urls.ts'
import type { Import } from '../imports.ts'
import { Frame } from './frame.tsx'

interface Unfinished {
  area: Area
  one: Import
}

/** Why nothing came of it, or not all. */
export function FailedPage({ area, one }: Unfinished) {
  return (
    <Frame area={area} title="This could not be brought in" one={one}>
      <InsetText text={one.problem ?? ''} />
      <WhatIsHere {...one} />
      <WhatNext area={area} one={one} />
    </Frame>
  )
}

/** It is under way, but nothing has been heard of it for long. */
export function StoppedPage({ area, one }: Unfinished) {
  return (
    <Frame area={area} title="This has stopped" one={one}>
      <InsetText text="Nothing has been heard of it for an hour: whatever was reading it, or bringing it in, was ended before it was through." />
      <WhatIsHere {...one} />
      <WhatNext area={area} one={one} />
    </Frame>
  )
}

function WhatIsHere({ wasAccepted }: Import) {
  return (
    <p class="govuk-body">
      {wasAccepted
        ? 'Some of it may be here: listings that it changes, and new ones that nobody sees yet. Going on brings in the rest; what is here already is not added twice.'
        : 'Nothing has changed.'}
    </p>
  )
}

function WhatNext({ area, one: { importId, wasAccepted } }: Unfinished) {
  const here = urls.adminImport(area, { importId })
  return (
    <div class="gc-actions">
      {wasAccepted ? (
        <form method="post" action={here}>
          <Button text="Go on" name="change" value="go-on" classes="govuk-button--crest" />
        </form>
      ) : (
        <Button
          text="Try another file"
          href={urls.adminImports(area, {})}
          classes="govuk-button--crest"
        />
      )}
      <form method="post" action={here}>
        <Button
          text="Take it off the list"
          name="change"
          value="leave"
          classes="govuk-button--secondary"
        />
      </form>
    </div>
  )
}
