import { areaSite, type Area } from '#areas'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, Input, Select } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { dayOf } from '../plan/occurrences.ts'
import { Marked } from './marked.tsx'
import type { Note } from './notes.ts'

interface Options {
  area: Area
  /** What was typed. */
  typed: string
  find: string[]
  personId: string | undefined
  people: { personId: string; name: string }[]
  notes: (Note & { personName: string })[]
  page: number
  isMore: boolean
  today: string
}

/** Finds an old note by a word. */
export function NotesPage(options: Options) {
  const { area, typed, find, personId, people, notes, page, isMore, today } = options
  const about = find.length === 0 && people.find((one) => one.personId === personId)?.name
  const at = (other: number) =>
    urls.notes(area, {}, { find: typed, person: personId, page: String(other) })
  return (
    <Layout
      site={areaSite(area)}
      title={about ? `Notes about ${about}` : 'Find an old note'}
      before={<Back href={urls.week(area, {})} text="My week" />}
      hidden
      offline
    >
      <h1 class="govuk-heading-l">Find an old note</h1>
      <form method="get" action={urls.notes(area, {})}>
        <Input
          name="find"
          value={typed}
          label={{ text: 'Which words are in it?', classes: 'govuk-label--s' }}
          hint={{ text: 'One word, or a few: all of them are in it. Only notes of your own.' }}
          type="search"
        />
        <Select
          name="person"
          value={personId}
          label={{ text: 'About whom?', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'Anybody' },
            ...people.map((one) => ({ value: one.personId, text: one.name })),
          ]}
        />
        <Button
          text="Find it"
          classes={notes.length > 0 ? 'govuk-button--secondary' : 'govuk-button--crest'}
        />
      </form>
      {find.length === 0 && personId === undefined ? (
        <p class="govuk-body gc-quiet">Here will be the notes that have these words in them.</p>
      ) : (
        notes.length === 0 && (
          <p class="govuk-body">
            {page > 1
              ? 'There are no more.'
              : find.length === 0
                ? 'There is no note of yours about them yet.'
                : 'No note has all of these words in it. Try fewer, or only the beginning of one.'}
          </p>
        )
      )}
      {notes.map(({ visitId, beganAt, personName, words }) => (
        <article class="gc-result">
          <h2>
            <a class="govuk-link" href={urls.visit(area, { visitId })}>
              {personName}, {dateWords(dayOf(beganAt, area.timeZone), today)}
            </a>
          </h2>
          {words.split(/\n+/).map((line) => (
            <p>
              <Marked text={line} find={find} />
            </p>
          ))}
        </article>
      ))}
      {(page > 1 || isMore) && (
        <nav aria-label="Pages" class="gc-weeks">
          {page > 1 && (
            <a class="govuk-link" href={at(page - 1)}>
              Newer notes
            </a>
          )}
          {isMore && (
            <a class="govuk-link" href={at(page + 1)}>
              Older notes
            </a>
          )}
        </nav>
      )}
    </Layout>
  )
}
