import type { Area } from '#areas'
import type { Child } from 'hono/jsx'
import { Details } from '../../platform/web/govuk/index.ts'
import type { CategoryNames } from '../figures/category-words.ts'
import { titleOf } from '../releases/title-of.ts'
import { parts, type Part } from '../indicators/indicator.ts'
import { figureHref } from '../packs/figure-href.ts'
import { GroupTable } from '../packs/group-table.tsx'
import { shortQuarter } from '../pictures/pictures.tsx'
import { SmallPlaces, type Placed } from '../pictures/smalls.tsx'
import { quarterWords } from '../releases/quarter.ts'
import type { Release } from '../releases/release.ts'
import { bare } from '../releases/value-words.ts'

interface Options {
  part: Part
  by: 'locality' | 'kind'
  quarters: readonly Release[]
  names: CategoryNames
  area: Area
}

const heads = { locality: 'Locality', kind: 'Kind of support' }

/** A part by locality or kind: a small picture for each figure that two or more show, and the table of the latest. */
export function PartByPlace({ part, by, quarters, names, area }: Options) {
  const title = parts[part]
  const whole = quarters.filter(({ figures }) => figures.some(({ group }) => group.by === by))
  const [latest, before] = [whole.at(-1), whole.at(-2)]
  if (!latest) return null
  const own = latest.figures.filter((one) => one.part === part && one.group.by === by)
  if (own.length === 0) return null
  const drawn = [...Map.groupBy(own, ({ indicator }) => indicator).values()]
    .map((some) => ({
      title: titleOf(some.find(({ value }) => value !== null) ?? some[0]!, names),
      placed: some
        .filter(({ value }) => value !== null)
        .toSorted((a, b) => b.value! - a.value!)
        .map((now): Placed => ({
          ...{ name: now.group.name, now },
          before: before?.figures.find(
            ({ indicator, group }) =>
              indicator === now.indicator && group.by === by && group.name === now.group.name,
          ),
        })),
    }))
    .filter(({ placed }) => placed.length > 1)
  const href = figureHref(area, latest.releaseId)
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {drawn[0] && (
        <figure class="gc-chart">
          <figcaption class="govuk-body">
            {mostWords(drawn[0])} Dots are of {shortQuarter(latest.quarter)}
            {before && `, hollow ones of ${shortQuarter(before.quarter)}`}; lines show how sure one
            is, where that can be said. Each figure has a scale of its own, from 0.
          </figcaption>
          <SmallPlaces all={drawn} />
        </figure>
      )}
      {own.some(({ withheld }) => withheld === null) ? (
        // Of sixteen kinds it is long: where there are pictures, it is there for whoever wants it.
        <Folded title={drawn.length > 0 ? 'The same as a table, and what isn’t shown' : undefined}>
          <GroupTable
            caption={`${title}, ${quarterWords(latest.quarter)}`}
            head={heads[by]}
            {...{ figures: own, names, href }}
          />
        </Folded>
      ) : (
        <p class="govuk-body">
          Nothing of it is shown: too few enterprises or people, or it would tell of too few.
        </p>
      )}
    </section>
  )
}

function Folded({ title, children }: { title: string | undefined; children: Child }) {
  return title ? <Details summaryText={title}>{children}</Details> : children
}

/** "Hours of support: most in Hathersby, 2,900 hours; least in Dunnockford, 1,050 hours." */
function mostWords({ title, placed }: { title: string; placed: readonly Placed[] }): string {
  const [most, least] = [placed[0]!, placed.at(-1)!]
  if (most.now.value === least.now.value) return `${title}: ${bare(most.now)} in each.`
  return `${title}: most in ${most.name}, ${bare(most.now)}; least in ${least.name}, ${bare(least.now)}.`
}
