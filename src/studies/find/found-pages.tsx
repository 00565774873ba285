import type { Child } from 'hono/jsx'
import { studyUrls } from '../../study-urls.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { coders } from '../coding/who-codes.ts'
import { does } from '../study/in-study.ts'
import type { Figures } from './figures.tsx'
import type { HypothesisFound } from './hypotheses.ts'
import { HypothesisSection } from '../report/hypothesis-section.tsx'
import { OutcomeSection } from '../report/outcome-section.tsx'
import { PricesSection } from '../report/prices-section.tsx'
import { StudyPage } from '../study-page.tsx'
import type { FoundOptions } from './find-page.tsx'

type Options = FoundOptions & { place: number }

/** The result card of one outcome. */
export function OutcomePage({ place, ...options }: Options) {
  const { outcome } = options.found.outcomes[place]!
  return (
    <Frame {...options} title={outcome.name}>
      <OutcomeSection figures={options.figures} of={`outcome.${place + 1}`} isPage />
    </Frame>
  )
}

/** Price and quality in one picture, at the visit wanted. */
export function PricesPage(options: FoundOptions) {
  return (
    <Frame {...options} title="Price and quality">
      <PricesSection figures={options.figures} />
    </Frame>
  )
}

/** One hypothesis: figures, talks, quotes and verdicts side by side, and a sentence by rule. */
export function HypothesisPage({ place, ...options }: Options) {
  const { area, study, found, figures } = options
  const { hypothesis, outcomes, prices } = found.hypotheses[place]!
  const of = { studyId: study.studyId }
  const maySay = does(options.member, ...coders)
  return (
    <Frame {...options} title={hypothesis.name}>
      <HypothesisSection
        {...{ figures, of: `hypothesis.${place + 1}`, isPage: true }}
        ways={
          <ul class="govuk-list govuk-list--bullet">
            {outcomes.map(({ outcome: { outcomeId, name } }, at) => (
              <li>
                <a class="govuk-link" href={studyUrls.outcomeFound(area, { ...of, outcomeId })}>
                  {name}
                </a>
                <Sentence figures={figures} card={sentenceOf(found.hypotheses[place]!, at)} />
              </li>
            ))}
            {prices && (
              <li>
                <a class="govuk-link" href={studyUrls.pricesFound(area, of)}>
                  Prices, beside quality
                </a>
              </li>
            )}
          </ul>
        }
        change={
          maySay
            ? (findingId) => (
                <a class="govuk-link" href={studyUrls.finding(area, { ...of, findingId })}>
                  Change this finding
                </a>
              )
            : undefined
        }
        write={
          maySay && (
            <Button
              text="Write a finding"
              href={studyUrls.finding(
                area,
                { ...of, findingId: 'new' },
                { hypothesis: hypothesis.hypothesisId },
              )}
              classes="govuk-button--secondary"
            />
          )
        }
      />
    </Frame>
  )
}

const sentenceOf = ({ tested }: HypothesisFound, at: number) =>
  `outcome.${tested[at]!.place}:two.sentence`

function Sentence({ figures, card }: { figures: Figures; card: string }) {
  return figures.has(card) ? <>: {figures.show(card, 'text')}</> : null
}

function Frame({
  area,
  study,
  member,
  title,
  children,
}: Omit<FoundOptions, 'found' | 'figures'> & { title: string; children: Child }) {
  return (
    <StudyPage
      {...{ area, study, member, title }}
      at="Find"
      before={
        <Back href={studyUrls.find(area, { studyId: study.studyId })} text="All that was found" />
      }
    >
      <div class="gc-found">{children}</div>
    </StudyPage>
  )
}
