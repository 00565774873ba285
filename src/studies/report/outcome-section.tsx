import type { Child } from 'hono/jsx'
import { CardView, CountsTable, list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import type { FigureTable } from '../find/tables.tsx'
import { TableView } from '../find/table-view.tsx'
import { Picture, sharesPicture } from './pictures.tsx'

interface Options {
  figures: Figures
  of: string
  /** It has a page of its own, whose heading says what it is called. */
  isPage?: boolean
}

/** What an outcome shows: its question, who is counted, the card of two groups, and all sizes. */
export function OutcomeSection({ figures, of, isPage = false }: Options) {
  const { show, has, value } = figures
  const name = String(value(`${of}:name`))
  return (
    <section>
      {!isPage && <h3>{show(`${of}:name`, 'text')}</h3>}
      {has(`${of}:question`) && <p>Asked as: “{show(`${of}:question`, 'text')}”</p>}
      <Notes {...{ figures, of }} />
      {has(`${of}:two`) && (
        <>
          <Picture
            {...{ figures, label: 'The share of the top answer in each group' }}
            sentence={<>{show(`${of}:two.sentence`, 'text')}</>}
            svg={sharesPicture(figures, `${of}:two`, `${name}: the top answer by group`)}
          />
          <CardView {...{ figures, of: `${of}:two` }} />
          <TableView {...{ figures, table: apartTable(figures, of) }} />
        </>
      )}
      {has(`${of}:all`) && figures.count(`${of}:all.groups`) > 2 && (
        <>
          <Heading isPage={isPage}>All sizes</Heading>
          <p>{show(`${of}:all.sentence`, 'text')}</p>
          <CountsTable {...{ figures, of: `${of}:all` }} />
        </>
      )}
    </section>
  )
}

/** What has to be known first: who isn’t counted, and why. */
export function Notes({ figures, of }: { figures: Figures; of: string }) {
  const notes = list(figures, `${of}:notes`)
  if (notes.length === 0) return null
  return (
    <ul>
      {notes.map((note) => (
        <li>{figures.show(note, 'text')}</li>
      ))}
    </ul>
  )
}

/** People, carers and proxies: whose answers they are is never mixed without being said. */
export function apartTable(figures: Figures, of: string): FigureTable {
  const whose = list(figures, `${of}:apart`)
  const name = (one: string) =>
    `${whoseNames[String(figures.value(`${one}.by`))]!}${figures.value(`${one}.isCounted`) === true ? '' : ', not counted above'}`
  const groups = list(figures, `${of}:two.groups`).map(
    (group) => ({ figure: group, as: 'text' }) as const,
  )
  return {
    name: `${of.replace('.', '-')}-who-answered`,
    title: 'The same by who answered',
    over: whose.map((one) => ({ words: name(one), columns: groups.length })),
    head: ['Answer', ...whose.flatMap(() => groups)],
    rows: list(figures, `${of}:two.answers`).map((answer, place) => [
      { figure: answer, as: 'text' },
      ...whose.flatMap((one) =>
        groups.map(
          (_, group) => ({ figure: `${one}.counts.${place}.${group}`, as: 'whole' }) as const,
        ),
      ),
    ]),
  }
}

const whoseNames: Record<string, string> = {
  person: 'People themselves',
  carer: 'Carers, of themselves',
  proxy: 'Proxies, for somebody',
}

/** Below its name, or below the title of its page. */
export function Heading({ isPage, children }: { isPage: boolean; children?: Child }) {
  return isPage ? <h2 class="govuk-heading-m">{children}</h2> : <h4>{children}</h4>
}
