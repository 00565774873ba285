import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { Button, Details, SummaryList, Tag } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { does } from '../../study/in-study.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import { coders } from '../who-codes.ts'
import type { Placed } from './codes.ts'
import { Swatch } from './swatch.tsx'

interface Options {
  area: Area
  study: Study
  member: Member
  codes: Placed[]
}

/** The codebook: what each code means, when to use it and when not. */
export function CodebookPage({ area, study, member, codes }: Options) {
  const { studyId } = study
  const mayCode = does(member, ...coders)
  return (
    <StudyPage
      {...{ area, study, member }}
      title="Codebook"
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId })} text="Code" />}
    >
      {codes.length === 0 && <p class="govuk-body">There is no code yet.</p>}
      {mayCode && !codes.some(({ pass }) => pass === 'deductive') && (
        <form method="post">
          <p class="govuk-body">
            A tree is ready to use: personalised (a to d, and how it comes about), valued,
            innovative (what, how, who), value for money, enablers and barriers. You can change all
            of it.
          </p>
          <Button text="Use the tree that is ready" name="do" value="begin" preventDoubleClick />
        </form>
      )}
      <ol class="gc-tree">
        {codes.map((code) => (
          <li class={`gc-tree__${Math.min(code.depth, 4)}`}>
            <Details
              summaryText={
                <>
                  <Swatch code={code} /> {code.name}
                  {code.isEnded && <Tag text="Deleted" classes="gc-tree__tag" />}
                  {code.pass === 'inductive' && <Tag text="Second pass" classes="gc-tree__tag" />}
                </>
              }
            >
              <Meaning code={code} all={codes} />
              {mayCode && (
                <p class="govuk-body">
                  <a
                    class="govuk-link"
                    href={studyUrls.codeOf(area, { studyId, codeId: code.codeId })}
                  >
                    Change or delete <span class="govuk-visually-hidden">{code.name}</span>
                  </a>
                </p>
              )}
            </Details>
          </li>
        ))}
      </ol>
      {mayCode && <Button text="Add a code" href={studyUrls.addCode(area, { studyId })} />}
    </StudyPage>
  )
}

function Meaning({ code, all }: { code: Placed; all: Placed[] }) {
  const against = all.find(({ codeId }) => codeId === code.oppositeOf)
  const said: [string, string | undefined][] = [
    ['Means', code.definition],
    ['Use when', code.useWhen],
    ['Not when', code.notWhen],
    ['Example', code.example],
    ['Speaks against', against?.name],
    ['Coded with', code.isCodable ? undefined : 'Nothing: it is a heading'],
  ]
  return (
    <SummaryList
      rows={said
        .filter(([, text]) => text)
        .map(([key, text]) => ({ key: { text: key }, value: { text } }))}
    />
  )
}
