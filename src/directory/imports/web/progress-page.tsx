import type { Area } from '#areas'
import { plural } from '../../../platform/i18n/words.ts'
import { Button } from '../../../platform/web/govuk/index.ts'
import { urls } from '../../../urls.ts'
import type { Import } from '../imports.ts'
import { Frame } from './frame.tsx'

const steps: Partial<Record<Import['state'], string>> = {
  reading: 'Reading',
  planning: 'Comparing with what is here',
  applying: 'Bringing in',
}

/** Whether something is being done that is looked at again and again. */
export function isUnderWay({ state, hasStopped }: Import): boolean {
  return state in steps && !hasStopped
}

/**
 * How far an import has come.
 * @param looksAgain whether the page opens again by itself, which who reads it slowly can stop.
 */
export function ProgressPage({
  area,
  one,
  looksAgain,
}: {
  area: Area
  one: Import
  looksAgain: boolean
}) {
  const { importId, state } = one
  const step = `${steps[state] ?? ''} …`
  const percent = percentOf(one)
  const title = percent === undefined ? step : `${step} ${percent}%`
  return (
    <Frame area={area} title={title} one={one}>
      <progress class="gc-progress" aria-label={step} value={percent} max={percent && 100}>
        {title}
      </progress>
      {percent === undefined && one.done > 0 && (
        <p class="govuk-body">{plural(one.done, 'record', 'records')} so far.</p>
      )}
      <p class="govuk-body">
        You can leave this page: it goes on by itself.{' '}
        {looksAgain
          ? 'This page looks again every 2 seconds.'
          : 'This page stays as it is until you look again.'}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.adminImport(area, { importId })}>
          Look again
        </a>
      </p>
      {looksAgain && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.adminImport(area, { importId }, { still: 'yes' })}>
            Keep this page still
          </a>
        </p>
      )}
      {state !== 'applying' && (
        <form method="post" action={urls.adminImport(area, { importId })}>
          <Button text="Stop" name="change" value="leave" classes="govuk-button--secondary" />
        </form>
      )}
    </Frame>
  )
}

/** Undefined where nobody knows how much there is. */
function percentOf({ done, total }: Import): number | undefined {
  return total ? Math.min(100, Math.floor((done / total) * 100)) : undefined
}
