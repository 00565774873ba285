import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import type { Form } from '../../../platform/web/forms.ts'
import { Button, Select } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import { withPath, type Placed } from '../codebook/codes.ts'
import type { Candidate, Candidates } from './candidates.ts'

type Chosen = Candidate & { quoteId: string; bears: string; findingId: string | null }

interface Options {
  area: Area
  study: Study
  member: Member
  form: Form
  codes: Placed[]
  codeId: string | undefined
  found: Candidates | undefined
  /** Unless somebody hides it, what speaks against a code stands beside it. */
  withCounter: boolean
  /** However many there are. */
  showsAll: boolean
  chosen: Chosen[]
  mayChoose: boolean
  /** The finding that they are chosen for. */
  finding: RowOf<'finding'> | undefined
}

/** The quotes that were chosen, and what of a code could be quoted: what speaks for it and against it. */
export function QuotesPage(options: Options) {
  const { area, study, member, form, codes, codeId, found, withCounter, chosen } = options
  const { finding } = options
  const { studyId } = study
  const of = { code: codeId, finding: finding?.findingId }
  const own = chosen.filter(({ findingId }) => !finding || findingId === finding.findingId)
  const code = codes.find((one) => one.codeId === codeId)
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title="Quotes"
      at="Code"
      before={
        finding ? (
          <Back
            href={`${studyUrls.finding(area, { studyId, findingId: finding.findingId })}#quotes`}
            text="The finding"
          />
        ) : (
          <Back href={studyUrls.code(area, { studyId })} text="Code" />
        )
      }
    >
      {finding && <p class="govuk-inset-text">For the finding: {finding.words}</p>}
      <form method="get" action={studyUrls.quotes(area, { studyId })}>
        {finding && <input type="hidden" name="finding" value={finding.findingId} />}
        <Select
          name="code"
          value={codeId}
          label={{ text: 'Of which code?', classes: 'govuk-label--s' }}
          items={codes.map((one) => ({
            value: one.codeId,
            text: withPath(one),
          }))}
        />
        <Button text="Show what was said" classes="govuk-button--secondary" />
      </form>
      <div id="candidates">
        {found && code && (
          <>
            <h2 class="govuk-heading-m">What speaks for “{code.name}”</h2>
            <List {...options} all={found.typical} bears="typical" />
            {withCounter ? (
              <>
                <h2 class="govuk-heading-m">What speaks against it</h2>
                <List {...options} all={found.counter} bears="counter" />
                <p class="govuk-body">
                  <a
                    class="govuk-link"
                    href={studyUrls.quotes(area, { studyId }, { ...of, counter: 'no' })}
                  >
                    Hide what speaks against it
                  </a>
                </p>
              </>
            ) : (
              <p class="govuk-body">
                {found.counter.length} {found.counter.length === 1 ? 'speaks' : 'speak'} against it.{' '}
                <a class="govuk-link" href={studyUrls.quotes(area, { studyId }, of)}>
                  Show what speaks against it
                </a>
              </p>
            )}
          </>
        )}
      </div>
      <h2 class="govuk-heading-m">
        {finding ? 'Quotes of this finding' : 'Quotes that were chosen'}
      </h2>
      {own.length === 0 && <p class="govuk-body">None yet.</p>}
      <ul class="gc-results">
        {own.map((one) => (
          <li class="gc-result">
            <Quoted {...{ area, studyId, one }} />
            <p class="govuk-body govuk-!-margin-bottom-0">
              {one.bears === 'counter' ? 'Speaks against' : 'Typical of'} {one.code}.{' '}
              <a
                class="govuk-link"
                href={studyUrls.quote(
                  area,
                  { studyId, quoteId: one.quoteId },
                  finding && { finding: finding.findingId },
                )}
              >
                Easy words, why, or let it go
                <span class="govuk-visually-hidden">{`: ${called(one)}`}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </StudyPage>
  )
}

interface ListOptions extends Options {
  all: Candidate[]
  bears: 'typical' | 'counter'
}

/** On one page: whoever wants more asks for all. */
const most = 60

function List(options: ListOptions) {
  const { area, study, chosen, mayChoose, codeId, finding, all, showsAll, bears } = options
  if (all.length === 0) return <p class="govuk-body">Nothing is coded so.</p>
  const isChosen = (one: Candidate) =>
    chosen.some(
      ({ transcriptId, startsAt, endsAt, findingId }) =>
        transcriptId === one.transcriptId &&
        startsAt === one.startsAt &&
        endsAt === one.endsAt &&
        (!finding || findingId === finding.findingId),
    )
  return (
    <ul class="gc-results">
      {(showsAll ? all : all.slice(0, most)).map((one) => (
        <li class="gc-result">
          <Quoted {...{ area, one }} studyId={study.studyId} />
          {isChosen(one) && <p class="govuk-body">Chosen.</p>}
          {mayChoose && one.may.may && !isChosen(one) && (
            <form method="post" action={studyUrls.quotes(area, { studyId: study.studyId })}>
              <input type="hidden" name="codeId" value={codeId} />
              {finding && <input type="hidden" name="findingId" value={finding.findingId} />}
              <input type="hidden" name="transcriptId" value={one.transcriptId} />
              <input type="hidden" name="startsAt" value={one.startsAt} />
              <input type="hidden" name="endsAt" value={one.endsAt} />
              <button class="gc-link-button" name="bears" value={bears}>
                {bears === 'typical' ? 'Choose as typical' : 'Choose as what speaks against it'}
                <span class="govuk-visually-hidden">{`: ${called(one)}`}</span>
              </button>
            </form>
          )}
        </li>
      ))}
      {!showsAll && all.length > most && (
        <li class="gc-result">
          <a
            class="govuk-link"
            href={studyUrls.quotes(
              area,
              { studyId: study.studyId },
              { code: codeId, finding: finding?.findingId, all: 'yes' },
            )}
          >
            Show all {all.length}
          </a>
        </li>
      )}
    </ul>
  )
}

/** By which one quote is told from another that says the same, where it is only heard. */
export function called({ words, transcript, turn }: Candidate): string {
  return `${words.slice(0, 40)}, ${transcript}, turn ${turn + 1}`
}

interface QuotedOptions {
  area: Area
  studyId: string
  one: Candidate
}

/** The words, whose they are, and whether they may be shown to others. */
export function Quoted({ area, studyId, one }: QuotedOptions) {
  const { transcriptId, transcript, turn, words, who, arms, code, may } = one
  return (
    <>
      <blockquote class="govuk-body gc-said govuk-!-margin-left-0">“{words}”</blockquote>
      <p class="govuk-hint">
        {[who, ...arms, code].filter(Boolean).join(', ')}.{' '}
        <a
          class="govuk-link"
          href={`${studyUrls.transcript(area, { studyId, transcriptId })}#turn-${turn}`}
        >
          {`${transcript}, turn ${turn + 1}`}
        </a>
      </p>
      {!may.may && <p class="govuk-inset-text">Not to be quoted: {may.because}.</p>}
    </>
  )
}
