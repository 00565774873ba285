import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { parts, type Indicator } from '../indicators/indicator.ts'
import { Facts, NotYetWords } from './indicators-page.tsx'

interface Options {
  area: Area
  one: Indicator
  /** None: it is worked out otherwise, or not yet. */
  sql?: string
}

/** One figure: what it says, what it is counted from, and the formula as the database runs it. */
export function IndicatorPage({ area, one, sql }: Options) {
  return (
    <Layout
      site={areaSite(area)}
      title={one.title}
      before={<Back href={urls.indicators(area, {})} text="What is counted" />}
    >
      <span class="govuk-caption-l">{parts[one.part]}</span>
      <h1 class="govuk-heading-l">{one.title}</h1>
      <p class="govuk-body">{one.explain}</p>
      {one.grain === 'not-yet' && <NotYetWords missing={one.missing} />}
      <Facts one={one} without="inputs" />
      {one.inputs.length > 0 && <Inputs one={one} />}
      {sql && (
        <>
          <h2 class="govuk-heading-m">The formula, as the database runs it</h2>
          <p class="govuk-body">
            Each row is a cell with a numerator and a denominator, or one thing of which the figure
            is worked out. The names that it reads are those of everyday records, without names and
            words.
          </p>
          <pre class="gc-sql">
            <code>{sql}</code>
          </pre>
        </>
      )}
    </Layout>
  )
}

/** Which screens produce what it is counted from. */
function Inputs({ one }: { one: Indicator }) {
  return (
    <>
      <h2 class="govuk-heading-m">What it is counted from</h2>
      <ul class="govuk-list govuk-list--bullet">
        {one.inputs.map(({ record, screen, what }) => (
          <li>
            {record}: {what}, as it is written down under “{screen}”
          </li>
        ))}
      </ul>
    </>
  )
}
