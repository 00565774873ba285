import type { Hono } from 'hono'
import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import type { StudyEnv } from '../../study/in-study.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import { visibleCodings } from '../coder/visible.ts'
import { matrix, type By, type Counted, type Matrix } from './matrix.ts'
import { Wide } from '../../wide.tsx'

const choices: Record<By, string> = {
  arm: 'By arm',
  site: 'By site',
  service: 'By service',
  kind: 'By who they are',
}

const tables = [
  ...(['code', 'coding', 'assignment', 'turn'] as const),
  ...(['participant', 'organisation', 'arm', 'site'] as const),
]

/** Who spoke of what: people and organisations by code. */
export function mountMatrices(app: Hono<StudyEnv>): void {
  app.get(studyUrls.matrix.pattern, async (c) => {
    const { area, study, member, db } = c.var
    const asked = c.req.query('by') ?? ''
    const by = Object.hasOwn(choices, asked) ? (asked as By) : 'arm'
    const data = await readStudy(db, study.studyId, tables)
    const found = matrix({ ...data, coding: visibleCodings(data, member.memberId) }, by)
    return page(c, <MatrixPage {...{ area, study, member, by, found }} />)
  })
}

interface Options {
  area: Area
  study: Study
  member: Member
  by: By
  found: Matrix
}

function MatrixPage({ area, study, member, by, found }: Options) {
  const { studyId } = study
  const { columns, rows, total, untied } = found
  return (
    <StudyPage
      {...{ area, study, member }}
      title="Who said what"
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId })} text="Code" />}
    >
      <p class="govuk-body">
        How many people spoke of it, and in brackets of how many organisations: not how often. A
        code counts with all below it. This is for the team: what is shown to others is suppressed
        where it is small.
      </p>
      <ul class="govuk-list gc-beside-list">
        {Object.entries(choices).map(([value, text]) => (
          <li>
            <a
              class="govuk-link"
              href={studyUrls.matrix(area, { studyId }, { by: value })}
              aria-current={value === by ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
      <Wide label="People by code">
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-visually-hidden">{choices[by]}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                Code
              </th>
              {columns.map(({ name, of }) => (
                <th scope="col" class="govuk-table__header">
                  {name}
                  <br />
                  n = {words(of)}
                </th>
              ))}
              <th scope="col" class="govuk-table__header">
                All
                <br />n = {words(total)}
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {rows.map(({ name, depth, cells, total: all }) => (
              <tr class="govuk-table__row">
                <th scope="row" class={`govuk-table__header gc-tree__${Math.min(depth, 4)}-cell`}>
                  {name}
                </th>
                {[...cells, all].map((one) => (
                  <td class="govuk-table__cell">{words(one)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {untied > 0 && (
        <p class="govuk-body">
          {untied} coded {untied === 1 ? 'stretch is' : 'stretches are'} in turns that are tied to
          nobody, and count nobody: say who speaks in their transcripts.
        </p>
      )}
    </StudyPage>
  )
}

const words = ({ people, organisations }: Counted) => `${people} (${organisations})`
