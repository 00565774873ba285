import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { SummaryList } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { OfEight } from '../releases/eight.ts'
import type { Release, ReleasedFigure } from '../releases/release.ts'
import { saidOf, valueWords } from '../releases/value-words.ts'
import { besideWords, ofWords } from './figure-table.tsx'
import { restsOn } from './rests-on.ts'
import { Spreads } from './spreads.tsx'
import { periodWords, type Pack } from './pack-body.tsx'

interface Options {
  area: Area
  pack: Pack
  figure: ReleasedFigure
  explained: Indicator | OfEight
  /** The same figure in other releases. */
  others: { release: Release; figure: ReleasedFigure }[]
}

/** Where one number is from: never down to a person. */
export function FigurePage({ area, pack, figure, explained, others }: Options) {
  const { release, names } = pack
  const { releaseId } = release
  const where = figure.group.by === 'area' ? area.name : figure.group.name
  const rests = restsOn(figure, explained, release)
  const records = figure.records.filter(({ count }) => count !== null)
  return (
    <Layout
      site={areaSite(area)}
      title={`${figure.title}: ${where}`}
      before={
        <Back href={urls.pack(area, { releaseId })} text={`Evidence: ${periodWords(release)}`} />
      }
      hidden
    >
      <h1 class="govuk-heading-l">
        {figure.title}: {where}
      </h1>
      <p class="gc-lead">{figureLead(figure)}</p>
      <SummaryList
        rows={[
          row('What it says', explained.explain),
          row('Period', periodWords(release)),
          ...(figure.n === null ? [] : [row('Of how many', ofWords(figure))]),
          ...(rests.coverage ? [row('Rests on', rests.coverage)] : []),
          row('Kinds of record', rests.kinds),
          ...(records.length === 0
            ? []
            : [
                row(
                  'How many records',
                  records
                    .map(
                      ({ record, count }) => `${record}: about ${count!.toLocaleString('en-GB')}`,
                    )
                    .join('; '),
                ),
              ]),
          row('Beside it', besideWords(figure)),
          row(
            'Worked out as',
            'source' in explained ? explained.source : 'What coordinators publish',
          ),
          row('Hash', figure.hash),
        ]}
      />
      <Spreads figures={[figure]} names={names} />
      <h2 class="govuk-heading-m">The same in other packs</h2>
      {others.length === 0 && <p class="govuk-body">There is no other pack with it yet.</p>}
      {others.length > 0 && (
        <ul class="govuk-list">
          {others.map(({ release: other, figure: then }) => (
            <li>
              <a class="govuk-link" href={urls.pack(area, { releaseId: other.releaseId })}>
                {periodWords(other)}
              </a>
              , release {other.number}: {valueWords(then)}, {ofWords(then)}
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}

/** What is said first of it. */
function figureLead(figure: ReleasedFigure): string {
  if (figure.withheld) return `${valueWords(figure)}.`
  if (figure.value === null) return 'It is spread over several: see below.'
  const sure = figure.interval ? ' In brackets: between what it lies nineteen times in twenty.' : ''
  return `${saidOf(figure).replace(/[.]$/, '')}.${sure}`
}

const row = (key: string, value: string) => ({
  key: { text: key },
  value: { text: value, ...(key === 'Hash' && { classes: 'gc-hash' }) },
})
