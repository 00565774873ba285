import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { parts, type Part } from '../indicators/indicator.ts'
import { Headlines, ofWords } from '../packs/figure-table.tsx'
import { SoFar } from '../packs/pack-pages.tsx'
import { periodWords } from '../packs/pack-body.tsx'
import { lines, Picture, shortQuarter, type Line } from '../pictures/pictures.tsx'
import { latestOfEach } from '../releases/released.ts'
import type { Release, ReleasedFigure } from '../releases/release.ts'
import { bare, valueWords } from '../releases/value-words.ts'

interface Options {
  area: Area
  releases: Release[]
  by: 'area' | 'locality' | 'kind'
}

const ways = { area: 'The whole area', locality: 'By locality', kind: 'By kind of support' }

/** The area over time: the eight numbers, and figures in the four parts, from what was published. */
export function AdminEvidencePage({ area, releases, by }: Options) {
  const quarters = latestOfEach(releases).toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  const latest = quarters.at(-1)
  return (
    <Layout
      site={areaSite(area)}
      title="Evidence"
      before={<Back href={urls.admin(area, {})} text="Listings" />}
      hidden
    >
      <h1 class="govuk-heading-l">What enterprises add in {area.name}</h1>
      {!latest && (
        <>
          <p class="govuk-body">
            Here stand the figures of the area, quarter by quarter, and the eight numbers that
            programmes publish. Nothing is released yet.
          </p>
          <SoFar area={area} isNext />
        </>
      )}
      {latest && (
        <>
          <p class="govuk-body gc-quiet">Latest: {periodWords(latest)}.</p>
          <Headlines headlines={latest.headlines} href={undefined} />
          <ul class="govuk-list">
            <li>
              <a class="govuk-link gc-tall" href={urls.pack(area, { releaseId: latest.releaseId })}>
                The whole pack, to print or send
              </a>
            </li>
            <li>
              <a class="govuk-link gc-tall" href={urls.adminBenchmarks(area, {})}>
                Numbers to read figures beside
              </a>
            </li>
          </ul>
          <h2 class="govuk-heading-m">The eight numbers</h2>
          <OverTime
            caption="The eight numbers, quarter by quarter"
            quarters={quarters}
            rows={latest.eight.map(({ title, indicator }) => ({
              name: title,
              of: (one) => one.eight.find((figure) => figure.indicator === indicator),
            }))}
          />
          <nav aria-label="Whose figures" class="gc-no-print">
            <ul class="gc-study__parts">
              {Object.entries(ways).map(([way, words]) => (
                <li>
                  <a
                    class="govuk-link"
                    href={urls.adminEvidence(area, {}, way === 'area' ? {} : { by: way })}
                    aria-current={way === by ? 'page' : undefined}
                  >
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {by === 'kind' && (
            <p class="govuk-body">
              An enterprise may offer several kinds of support: these can’t be added up.
            </p>
          )}
          {(Object.keys(parts) as Part[]).map((part) => (
            <PartOverTime {...{ part, by, quarters }} />
          ))}
          <SoFar area={area} isNext={false} />
        </>
      )}
    </Layout>
  )
}

function PartOverTime({
  part,
  by,
  quarters,
}: {
  part: Part
  by: Options['by']
  quarters: Release[]
}) {
  const all = new Map<string, { name: string; indicator: string; group: string }>()
  for (const { figures } of quarters)
    for (const one of figures)
      if (one.part === part && one.group.by === by)
        all.set(`${one.indicator} ${one.group.name}`, {
          name: by === 'area' ? one.title : `${one.title}, ${one.group.name}`,
          ...{ indicator: one.indicator, group: one.group.name },
        })
  const rows = [...all.values()].map(({ name, indicator, group }) => ({
    name,
    of: ({ figures }: Release) =>
      figures.find(
        (one) => one.indicator === indicator && one.group.by === by && one.group.name === group,
      ),
  }))
  // What never was shown of a place says nothing here.
  const shown =
    by === 'area'
      ? rows
      : rows.filter(({ of }) => quarters.some((one) => of(one)?.withheld === null))
  if (shown.length === 0) return null
  const title = parts[part]
  const drawn: Line[] = shown
    .map(({ name, of }) => ({
      name,
      points: quarters.map((one) => ({ quarter: shortQuarter(one.quarter), figure: of(one) })),
    }))
    .filter(({ points }) => points.filter(({ figure }) => figure?.value != null).length > 1)
    .slice(0, 6)
  const label = `${title}, quarter by quarter`
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {drawn.length > 0 && (
        <Picture label={label} svg={lines(drawn, label)} sentence={wentWords(drawn[0]!)} />
      )}
      <OverTime caption={label} quarters={quarters} rows={shown} />
    </>
  )
}

/** "Out and about: 38% in Jan–Mar 26, 41% in Apr–Jun 26. The figures can’t tell these apart." */
function wentWords({ name, points }: Line): string {
  const known = points.flatMap(({ quarter, figure }) =>
    figure?.value != null ? [{ quarter, figure }] : [],
  )
  const [then, now] = [known.at(-2)!, known.at(-1)!]
  const said = `${name}: ${bare(then.figure)} in ${then.quarter}, ${bare(now.figure)} in ${now.quarter}.`
  const [a, b] = [then.figure.interval, now.figure.interval]
  const overlaps = a && b && a.lower <= b.upper && b.lower <= a.upper
  return overlaps
    ? `${said} The figures can’t tell these apart: lines show how sure they are.`
    : said
}

interface Row {
  name: string
  of: (release: Release) => ReleasedFigure | undefined
}

function OverTime({
  caption,
  quarters,
  rows,
}: {
  caption: string
  quarters: Release[]
  rows: readonly Row[]
}) {
  return (
    <div class="gc-wide" tabindex={0} role="group" aria-label={caption}>
      <table class="govuk-table">
        <caption class="govuk-table__caption">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              What
            </th>
            {quarters.map(({ quarter, soFar }) => (
              <th scope="col" class="govuk-table__header">
                {shortQuarter(quarter)}
                {soFar && ', so far'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map(({ name, of }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {name}
              </th>
              {quarters.map((one) => {
                const figure = of(one)
                return (
                  <td class="govuk-table__cell">
                    {figure?.withheld === null && figure.value !== null
                      ? valueWords(figure)
                      : figure?.spread && !figure.withheld
                        ? 'in the pack'
                        : 'not shown'}
                    {figure && figure.n !== null && figure.n !== figure.value && (
                      <span class="gc-quiet"> {ofWords(figure)}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
