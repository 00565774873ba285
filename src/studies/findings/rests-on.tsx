import type { Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'
import type { RowOf } from '../bundle/study-data.ts'
import { inTree } from '../coding/codebook/codes.ts'
import { describing, type Candidate } from '../coding/quotes/candidates.ts'
import { called, Quoted } from '../coding/quotes/quotes-page.tsx'
import type { FindingOptions } from './finding-page.tsx'
import { quotesSay } from './findings-page.tsx'

/** The quotes that a finding rests on, for it and against it, and the ways to more. */
export function RestsOn({
  area,
  study: { studyId },
  data,
  row,
}: FindingOptions & { row: RowOf<'finding'> }) {
  const { findingId } = row
  const describe = describing(data)
  const own = data.quote.filter((one) => one.findingId === findingId)
  const ids = new Set(
    data.hypothesisCode
      .filter(({ hypothesisId }) => hypothesisId === row.hypothesisId)
      .map(({ codeId }) => codeId),
  )
  const codes = inTree(data.code).filter(({ codeId }) => ids.has(codeId))
  const pick = (code?: string) =>
    studyUrls.quotes(area, { studyId }, { finding: findingId, ...(code ? { code } : {}) })
  const Shown = ({ title, bears }: { title: string; bears: string }) => {
    const shown = own.filter((one) => one.bears === bears)
    if (shown.length === 0) return null
    return (
      <>
        <h3 class="govuk-heading-s">{title}</h3>
        <ul class="gc-results">
          {shown.map((one) => (
            <QuoteOf {...{ area, studyId, findingId, one: { ...one, ...describe(one) } }} />
          ))}
        </ul>
      </>
    )
  }
  return (
    <div id="quotes">
      <h2 class="govuk-heading-m">What it rests on</h2>
      <p class="govuk-body">{quotesSay(own)}</p>
      {own.length > 0 && !own.some(({ bears }) => bears === 'counter') && (
        <p class="govuk-inset-text">
          Look for what speaks against it before it is told: the quotes of each code have it beside
          what is typical.
        </p>
      )}
      <Shown title="Typical" bears="typical" />
      <Shown title="What speaks against it" bears="counter" />
      <Button text="Choose quotes for it" href={pick()} classes="govuk-button--secondary" />
      {codes.length > 0 && (
        <>
          <p class="govuk-body">Quotes of the codes that bear on its hypothesis:</p>
          <ul class="govuk-list govuk-list--bullet">
            {codes.map(({ codeId, name }) => (
              <li>
                <a class="govuk-link" href={pick(codeId)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

interface QuoteOptions {
  area: Area
  studyId: string
  findingId: string
  one: Candidate & { quoteId: string }
}

function QuoteOf({ area, studyId, findingId, one }: QuoteOptions) {
  const { quoteId } = one
  return (
    <li class="gc-result">
      <Quoted {...{ area, studyId, one }} />
      <p class="govuk-body govuk-!-margin-bottom-0">
        <a
          class="govuk-link"
          href={studyUrls.quote(area, { studyId, quoteId }, { finding: findingId })}
        >
          Change or take off
          <span class="govuk-visually-hidden">{`: ${called(one)}`}</span>
        </a>
      </p>
    </li>
  )
}
