import type { Area } from '#areas'
import type { Bootstrap, TwoCoders } from '#stats'
import { Back } from '../../../platform/web/form-page.tsx'
import { Table } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { CodeAgreement, Pair } from './agreement.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  pairs: Pair[]
  pair: Pair | undefined
  withInterviewers: boolean
  names: Map<string, string>
  transcripts: Map<string, string>
  /** When both were done, and now. */
  before: CodeAgreement[]
  now: CodeAgreement[]
}

/** How far two coders agree on each code, and the turns to talk through. */
export function AgreementPage(options: Options) {
  const { area, study, member, pairs, pair, before, now } = options
  const { studyId } = study
  return (
    <StudyPage
      {...{ area, study, member }}
      title="Agreement"
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId })} text="Code" />}
    >
      {!pair && (
        <p class="govuk-body">
          There is nothing to compare yet: it needs a transcript that two coders are both done with.
          Who leads the study says who codes what.
        </p>
      )}
      {pairs.length > 1 && (
        <ul class="govuk-list">
          {pairs.map((one) => (
            <li>
              <a
                class="govuk-link"
                href={addressOf(options, one)}
                aria-current={one === pair ? 'page' : undefined}
              >
                {pairWords(options, one)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {pair && (
        <>
          <h2 class="govuk-heading-m">{pairWords(options, pair)}</h2>
          <Method {...options} pair={pair} />
          <Figures {...options} found={before} caption="When both were done, before they talked" />
          <Disagreements {...options} pair={pair} found={now} />
          {isChanged(before, now) && (
            <Figures {...options} found={now} caption="As they code it now, after they talked" />
          )}
        </>
      )}
    </StudyPage>
  )
}

function Method(options: Options & { pair: Pair }) {
  const { pair, withInterviewers, before } = options
  const { replicates = 1999 } = before[0]?.byTurn.kappaInterval ?? {}
  return (
    <p class="govuk-body">
      {withInterviewers
        ? 'What interviewers said counts as well, as other programs have it. '
        : 'What interviewers said is left out. '}
      <a class="govuk-link" href={addressOf(options, pair, !withInterviewers)}>
        {withInterviewers ? 'Leave it out' : 'Count it too'}
      </a>
      . A turn counts as coded where any part of it is; characters are those of what was said. In
      brackets: 95% intervals, of whole turns drawn again {replicates.toLocaleString('en-GB')}{' '}
      times.
    </p>
  )
}

function Figures({ found, caption }: Options & { found: CodeAgreement[]; caption: string }) {
  const isUsed = ({ byTurn: { counts } }: CodeAgreement) =>
    counts.both + counts.first + counts.second > 0
  const used = found.filter(isUsed)
  const unused = found.filter((one) => !isUsed(one))
  return (
    <>
      <h3 class="govuk-heading-s">{caption}</h3>
      {unused.length > 0 && (
        <p class="govuk-body">
          Neither used, so that agreement is not defined:{' '}
          {unused.map(({ name }) => name).join('; ')}.
        </p>
      )}
      <ul class="gc-results">
        {used.map(({ name, byTurn, byCharacter }) => (
          <li class="gc-result">
            <Table
              caption={name}
              captionClasses="govuk-table__caption--s"
              head={[{ text: 'Measure' }, { text: 'By turn' }, { text: 'By character' }]}
              firstCellIsHeader
              rows={[
                row('Cohen’s kappa', byTurn, byCharacter, (one) =>
                  figure(one.kappa, one.kappaInterval),
                ),
                row('Krippendorff’s alpha', byTurn, byCharacter, (one) =>
                  figure(one.alpha, one.alphaInterval),
                ),
                row('Both', byTurn, byCharacter, ({ counts }) => String(counts.both)),
                row('One of them', byTurn, byCharacter, ({ counts }) =>
                  String(counts.first + counts.second),
                ),
                row('Neither', byTurn, byCharacter, ({ counts }) => String(counts.neither)),
              ]}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function row(text: string, turn: TwoCoders, character: TwoCoders, of: (one: TwoCoders) => string) {
  return [{ text }, { text: of(turn) }, { text: of(character) }]
}

/** “.32 (.10 to .51)”; what has no meaning in the data is said so. */
export function figure(value: number | undefined, { interval }: Bootstrap): string {
  if (value === undefined) return 'not defined'
  return interval
    ? `${short(value)} (${short(interval[0])} to ${short(interval[1])})`
    : `${short(value)} (interval not defined)`
}

const short = (value: number) => value.toFixed(2).replace(/^(-?)0\./, '$1.')

function Disagreements(options: Options & { pair: Pair; found: CodeAgreement[] }) {
  const { area, study, pair, found, names, transcripts } = options
  const all = found.flatMap(({ codeId, name, disagreements }) =>
    disagreements.map((one) => ({ ...one, codeId, name })),
  )
  return (
    <>
      <h3 class="govuk-heading-s" id="disagreements">
        To talk through: {all.length} {all.length === 1 ? 'turn' : 'turns'}
      </h3>
      {all.length === 0 && <p class="govuk-body">They coded the same turns with the same codes.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {all.map(({ transcriptId, turn, by, codeId, name }) => (
          <li>
            <a
              class="govuk-link"
              href={studyUrls.disagreement(
                area,
                { studyId: study.studyId, transcriptId, turn: String(turn) },
                { code: codeId },
              )}
            >
              {`${name}: ${transcripts.get(transcriptId)}, turn ${turn + 1}`}
            </a>
            , coded by {names.get(pair[by])} only
          </li>
        ))}
      </ul>
    </>
  )
}

function isChanged(before: CodeAgreement[], now: CodeAgreement[]): boolean {
  const counts = (all: CodeAgreement[]) =>
    JSON.stringify(all.map(({ byTurn, byCharacter }) => [byTurn.counts, byCharacter.counts]))
  return counts(before) !== counts(now)
}

function pairWords({ names }: Options, { first, second, pass, transcriptIds }: Pair): string {
  const many = transcriptIds.length === 1 ? '1 transcript' : `${transcriptIds.length} transcripts`
  const which = pass === 'deductive' ? 'first' : 'second'
  return `${names.get(first)} and ${names.get(second)}, ${which} pass, ${many}`
}

function addressOf({ area, study }: Options, { first, second, pass }: Pair, all = false): string {
  const query = { pass, first, second, interviewers: all ? 'yes' : undefined }
  return studyUrls.agreement(area, { studyId: study.studyId }, query)
}
