import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { duration, listWords } from '../../platform/i18n/words.ts'
import { VisitPieces } from '../piece/piece-pages.tsx'
import type { Piece } from '../piece/piece.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, Details, InsetText, SummaryList } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { hows } from '../person-week/visit-words.ts'
import type { VisitSaid } from '../saying/visit-said.ts'
import { places } from './visit-form.ts'
import type { Asked } from './visit-form-page.tsx'
import { dayWords, lengthOf, timesOf } from './visit-words.ts'
import type { Visit } from './visits.ts'

interface Options {
  area: Area
  asked: Asked
  /** What counts: several, where it was written apart. */
  visits: Visit[]
  /** All that was ever written of it, the first first. */
  versions: Visit[]
  pieces: Piece[]
  /** It is hers to correct. */
  mayChange: boolean
  /** How it went, where the person lets whoever came read it. */
  said?: VisitSaid
}

/** What was written of a visit, for who wrote it, and what it said before. */
export function VisitPage({ area, asked, visits, versions, pieces, mayChange, said }: Options) {
  const { person } = asked
  const standing = visits.filter(({ withdrawn }) => !withdrawn)
  const former = versions.filter((one) => !visits.some((now) => now.versionId === one.versionId))
  return (
    <Layout
      site={areaSite(area)}
      title={titleOf(visits[0]!, person.name, area)}
      hidden
      offline
      before={<Back href={urls.today(area, {})} text="Today" />}
    >
      <h1 class="govuk-heading-l">Visit to {person.name}</h1>
      {standing.length === 0 && <p class="govuk-body">This was taken back.</p>}
      {standing.length > 1 && (
        <InsetText>
          This was written down {standing.length} times, and differently. Nothing is lost: take back
          what is wrong.
        </InsetText>
      )}
      {!person.isCurrent && <InsetText>There is no agreement with {person.name} today.</InsetText>}
      {standing.map((visit) => (
        <section class={standing.length > 1 ? 'gc-result' : undefined}>
          <Written {...{ area, visit, asked }} />
          {mayChange && (
            <div class="gc-actions">
              <Button
                text="Correct it"
                href={urls.visitCorrection(area, visit, { version: visit.versionId })}
                classes="govuk-button--secondary"
              />
              <TakeBack {...{ area, visit }} text="Take it back" />
            </div>
          )}
        </section>
      ))}
      {said && <Said {...{ said, name: person.name }} />}
      <VisitPieces {...{ area, pieces, mayChange }} />
      {mayChange && standing[0] && (
        <p class="govuk-body gc-no-print">
          <a class="govuk-link" href={urls.visitPicture(area, standing[0])}>
            Add a picture
          </a>
          {' · '}
          <a class="govuk-link" href={urls.visitVoice(area, standing[0])}>
            Say it aloud
          </a>
          {standing[0].words && (
            <>
              {' · '}
              <a class="govuk-link" href={urls.visitStory(area, standing[0])}>
                Worth telling?
              </a>
            </>
          )}
        </p>
      )}
      {former.length > 0 && (
        <Details summaryText="What it said before">
          {former.toReversed().map((visit) => (
            <section class="gc-result">
              <p class="gc-quiet">Written {dayWords(visit.receivedAt, area)}</p>
              <Written {...{ area, visit, asked }} />
            </section>
          ))}
        </Details>
      )}
    </Layout>
  )
}

/** As it stands in a list of several. */
function titleOf(visit: Visit, name: string, area: Area): string {
  return `Visit to ${name}, ${dayWords(visit.beganAt, area)}, ${timesOf(visit, area)}`
}

/** How it went, as the person said, or who helps her. */
function Said({ said: { how, words, teller }, name }: { said: VisitSaid; name: string }) {
  return (
    <div class="gc-panel">
      <p class="govuk-body">
        <strong>{teller === 'person' ? name : `Who helps ${name}`} said:</strong> {hows[how].text}.
      </p>
      {words && <p class="gc-lines">{words}</p>}
    </div>
  )
}

/** One version, in words. */
export function Written({ area, visit, asked }: { area: Area; visit: Visit; asked: Asked }) {
  const length = lengthOf(visit)
  const worker = asked.workers.find(({ workerId }) => workerId === visit.workerId)
  const goal = (goalId: string) => asked.goals.find((one) => one.goalId === goalId)?.words
  const rows: [string, string | undefined][] = [
    ['When', `${dayWords(visit.beganAt, area)}, ${timesOf(visit, area)}`],
    ['How long', length],
    ['Who came', asked.workers.length > 1 ? worker?.name : undefined],
    ['What we did', visit.activities.length ? listWords(visit.activities) : undefined],
    ['Where', visit.place ? places[visit.place] : undefined],
    ['Nearer to a goal', visit.progress.map((one) => goal(one.goalId) ?? 'A goal').join('; ')],
    [`In ${asked.person.name}’s words`, visit.progress.map(({ words }) => words).join('; ')],
    ['For the family', visit.familyWords],
    ['Rest for whoever cares', visit.breakMinutes ? duration(visit.breakMinutes) : undefined],
  ]
  return (
    <>
      {visit.words && <p class="gc-words gc-lines">{visit.words}</p>}
      <SummaryList
        rows={rows
          .filter(([, value]) => value)
          .map(([key, value]) => ({ key: { text: key }, value: { text: value! } }))}
      />
    </>
  )
}

/** A button by which what was written is taken back; it stays among what was written before. */
export function TakeBack({ area, visit, text }: { area: Area; visit: Visit; text: string }) {
  return (
    <form method="post" action={urls.visitUndo(area, visit)}>
      <input type="hidden" name="versionId" value={visit.versionId} />
      <input type="hidden" name="newVersionId" value={newId()} />
      <Button text={text} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}
