import type { Area } from '#areas'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { Tag } from '../../../platform/web/govuk/index.ts'
import { urls } from '../../../urls.ts'
import type { Import } from '../imports.ts'
import { importKinds } from './import-form.ts'

const states: Record<Import['state'], string> = {
  reading: 'Being read',
  planning: 'Being compared',
  ready: 'Waits for you',
  applying: 'Being brought in',
  done: 'Brought in',
  failed: 'Not brought in',
}

/** The latest imports, each with how it stands and its day. */
export function LatestImports({ area, latest }: { area: Area; latest: Import[] }) {
  if (latest.length === 0) return <p class="govuk-body">Nothing yet.</p>
  return (
    <ul class="gc-results">
      {latest.map(({ importId, kind, source, state, hasStopped, beganAt }) => (
        <li class="gc-result">
          <p>
            <a class="govuk-link" href={urls.adminImport(area, { importId })}>
              {source}
            </a>{' '}
            <Tag text={hasStopped ? 'Stopped' : states[state]} />
          </p>
          <p class="gc-quiet">
            {importKinds[kind]}, {dateWords(isoDate(beganAt, area.timeZone))}
          </p>
        </li>
      ))}
    </ul>
  )
}
