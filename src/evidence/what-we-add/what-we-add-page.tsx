import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Figure } from '../figures/figure.ts'
import { figureWords } from '../figures/figure-words.ts'
import type { Period } from '../figures/sums.ts'
import { indicators } from '../indicators/indicators.ts'
import { parts } from '../indicators/indicator.ts'

interface Options {
  area: Area
  name: string
  providerId: string
  period: Period
  figures: Figure[]
}

/** A year of an enterprise on one page. */
export function WhatWeAddPage({ area, name, providerId, figures }: Options) {
  return (
    <Layout
      site={areaSite(area)}
      title="What we add"
      before={<Back href={urls.enterprise(area, { providerId })} text={name} />}
      hidden
    >
      <h1 class="govuk-heading-l">What we add</h1>
      {Object.entries(parts).map(([part, title]) => (
        <>
          <h2 class="govuk-heading-m">{title}</h2>
          <dl>
            {indicators
              .filter((one) => one.part === part)
              .map((one) => (
                <>
                  <dt>{one.title}</dt>
                  <dd>
                    {figureWords(
                      one,
                      figures.find((figure) => figure.name === one.name),
                    )}
                  </dd>
                </>
              ))}
          </dl>
        </>
      ))}
    </Layout>
  )
}
