import { Button } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { GatherFrame } from '../gather-frame.tsx'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  instrumentId: string
  notTaken: string[]
}

/** What of a form that was brought in has no place here. */
export function NotTakenPage({ instrumentId, notTaken, ...frame }: Options) {
  const { area, study } = frame
  return (
    <GatherFrame {...frame} title="It is locked, but for this">
      <p class="govuk-body">These have no place here, or read in another way:</p>
      <ul class="govuk-list govuk-list--bullet">
        {notTaken.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <Button
        text="Look at the instrument"
        href={studyUrls.instrument(area, { ...study, instrumentId })}
      />
    </GatherFrame>
  )
}
