import { Contact, type Area } from '#areas'
import { Bird } from '../../../platform/web/bird.tsx'
import { urls } from '../../../urls.ts'
import { searchAddress } from '../asked.ts'
import type { Answer } from '../find.ts'
import type { Group } from '../narrowing/groups.ts'
import { ChoicesToDrop } from './choices-to-drop.tsx'
import { PlaceLinks } from './place-links.tsx'

/** Never a dead end: the choice to drop, a person to ask, wider places, and everyone. */
export function NothingFound({
  area,
  answer,
  groups,
}: {
  area: Area
  answer: Answer
  groups: Group[]
}) {
  const { localities } = answer
  return (
    <div class="gc-empty">
      <p class="govuk-body">
        <Bird />
      </p>
      <div role="status">
        <h2 class="govuk-heading-m">{heading(answer)}</h2>
      </div>
      <ChoicesToDrop area={area} answer={answer} groups={groups} />
      <p class="govuk-body">That doesn’t mean that there is nobody. Here is what to do next.</p>
      <div class="govuk-body">
        <Contact area={area} />
      </div>
      <OtherWords area={area} answer={answer} />
      <p class="govuk-body">
        Look at everyone in a place:{' '}
        <PlaceLinks places={localities} to={(where) => urls.search(area, {}, { where })} />
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.search(area, {})}>
          See everyone in {area.name}
        </a>
      </p>
    </div>
  )
}

/** Words by which listings say it, where the thesaurus knows them. */
function OtherWords({ area, answer: { asked, need } }: { area: Area; answer: Answer }) {
  const means = new Set(need?.entries.flatMap((entry) => entry.means) ?? [])
  const words = [...means].filter((one) => one !== need?.words).slice(0, 6)
  if (words.length === 0) return null
  return (
    <p class="govuk-body">
      Try other words:{' '}
      {words.map((what, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={searchAddress(area, { ...asked, what })}>
            {what}
          </a>
        </>
      ))}
    </p>
  )
}

function heading({ asked }: Answer): string {
  if (asked.chosen.size) return 'Nobody is left with all of these choices'
  return asked.what ? `Nobody found for “${asked.what.slice(0, 80)}”` : 'Nobody is listed here yet'
}
