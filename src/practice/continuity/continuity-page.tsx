import { areaSite, type Area } from '#areas'
import type { Faces } from '#people'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Table } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import type { BackUp } from '../back-ups/back-ups.ts'
import type { Continuity, Share } from './continuity.ts'
import {
  coverWords,
  facesWords,
  figureWords,
  percent,
  sameWords,
  shareWords,
} from './continuity-words.ts'

export interface ContinuityPageOptions {
  area: Area
  continuity: Continuity
  backUps: BackUp[]
  faces?: Faces
  /** `you`, `Asha` */
  they: string
  back: { href: string; text: string }
  /** Who stands in, for whoever may see it. */
  backUpsAt?: string
  /** It is of the visits of one enterprise only. */
  providerName?: string
}

/** Who came to somebody in four weeks: in words, as bars, and as figures. */
export function ContinuityPage(options: ContinuityPageOptions) {
  const { area, continuity, backUps, faces, they, back, backUpsAt, providerName } = options
  const { from, until, usual, halfHour, missed } = continuity
  const wanted = facesWords(faces, they)
  return (
    <Layout site={areaSite(area)} title={continuityTitle} hidden before={<Back {...back} />}>
      <h1 class="govuk-heading-l">{continuityTitle}</h1>
      <p class="gc-quiet">
        From {dateWords(from)} to {dateWords(until)}
        {providerName && `, visits of ${providerName} only`}
      </p>
      <p class="govuk-body-l">{sameWords(continuity)}</p>
      <p class="govuk-body">{coverWords(backUps, they)}</p>
      {wanted && <p class="govuk-body">{wanted}</p>}
      <ul class="gc-shares">
        <Bar words="Visits by the one who comes most" share={usual} />
        <Bar words="Lasted half an hour or more" share={halfHour} />
        <Bar words="Missed, of those planned" share={missed} />
      </ul>
      {backUpsAt && (
        <p class="govuk-body gc-no-print">
          <a class="govuk-link" href={backUpsAt}>
            Who can stand in
          </a>
        </p>
      )}
      <Table
        caption="The figures"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[{ text: 'What' }, { text: 'Figure', format: 'numeric' }]}
        rows={figures(continuity).map(([what, figure]) => [
          { text: what },
          { text: figure, format: 'numeric' },
        ])}
      />
      <p class="gc-quiet">
        Somebody who works alone scores highest here by working alone: so see who can stand in, too.
        What {they === 'you' ? 'you called off yourself' : `${they} called off`} doesn’t count as
        missed.
      </p>
    </Layout>
  )
}

export const continuityTitle = 'How often the same person comes'

/** What is counted, and the figure with what it is of. */
export function figures(continuity: Continuity): [string, string][] {
  return [
    ['Visits written down', String(continuity.visits)],
    ['Different people who came', String(continuity.carers)],
    ['Visits by who came most (UPC)', shareWords(continuity.usual)],
    ['Two visits by the same person (Bice–Boxerman)', figureWords(continuity.care)],
    ['The same as the time before (SECON)', figureWords(continuity.sequence)],
    ['Half an hour or more', shareWords(continuity.halfHour)],
    ['Missed, of those planned', shareWords(continuity.missed)],
  ]
}

function Bar({ words, share }: { words: string; share: Share | undefined }) {
  return (
    <li>
      {words}: {shareWords(share)}
      {share && (
        <svg
          class="gc-share"
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect class="gc-share__all" x="0" y="0" width="100" height="10" />
          <rect class="gc-share__part" x="0" y="0" width={percent(share)} height="10" />
        </svg>
      )}
    </li>
  )
}
