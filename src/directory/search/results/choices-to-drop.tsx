import type { Area } from '#areas'
import { plural } from '../../../platform/i18n/words.ts'
import { searchAddress, without } from '../asked.ts'
import type { Answer } from '../find.ts'
import type { Group } from '../narrowing/groups.ts'

/** Where all choices together leave nobody: those without one of which somebody is left. */
export function ChoicesToDrop({
  area,
  answer: { asked, found, place },
  groups,
}: {
  area: Area
  answer: Answer
  groups: Group[]
}) {
  const left = (group: Group) => found.withoutGroup.get(group.name) ?? 0
  const toDrop = groups.filter((group) => left(group) > 0).toSorted((a, b) => left(b) - left(a))
  const there = place.kind === 'locality' ? ` for ${place.locality.name}` : ''
  return (
    <>
      {toDrop.map((group) => (
        <p class="govuk-body">
          <a class="govuk-link" href={searchAddress(area, without(asked, group.name))}>
            Drop “{group.legend}”
          </a>
          , and {plural(left(group), 'provider is', 'providers are')} left{there}.
        </p>
      ))}
    </>
  )
}
