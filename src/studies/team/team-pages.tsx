import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { field } from '../../platform/web/forms.ts'
import {
  Button,
  Checkboxes,
  Details,
  ErrorMessage,
  Input,
  InsetText,
} from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'
import { TypedForm } from '../drafts/typed-form.tsx'
import type { Drafted } from '../drafts/typed.ts'
import { PlanList } from '../plan/plan-list.tsx'
import { does } from '../study/in-study.ts'
import { memberRoles } from '../study/study.ts'
import { PlanFrame, type Frame } from '../plan/plan-frame.tsx'
import type { TeamMember } from './team.ts'

/** Who does what in the study, and who has not said yes yet. */
export function TeamPage({ all, ...frame }: Frame & { all: TeamMember[] }) {
  const { area, study, member } = frame
  const { studyId } = study
  const isLead = does(member, 'lead')
  const here = all.filter(({ endedAt }) => !endedAt)
  const gone = all.filter(({ endedAt }) => endedAt)
  return (
    <PlanFrame {...frame} title="The team">
      <PlanList
        none="Nobody is in the team."
        items={here.map((one) => ({
          id: one.memberId,
          name: one.name,
          href: isLead
            ? studyUrls.teamMember(area, { studyId, memberId: one.memberId })
            : undefined,
          words: (
            <p class="govuk-body">
              {rolesWords(one)}. {!one.isSeated && <strong>Has not said yes yet.</strong>}
            </p>
          ),
        }))}
        add={
          isLead && {
            text: 'Invite somebody',
            href: studyUrls.teamMember(area, { studyId, memberId: 'new' }),
          }
        }
      />
      {gone.length > 0 && (
        <>
          <h2 class="govuk-heading-m">No longer in the team</h2>
          <ul class="govuk-list govuk-list--bullet">
            {gone.map(({ name, endedAt }) => (
              <li>
                {name}, until {dateWords(isoDate(endedAt!))}
              </li>
            ))}
          </ul>
        </>
      )}
    </PlanFrame>
  )
}

function rolesWords({ roles }: TeamMember): string {
  return roles.map((role) => memberRoles[role]).join('; ')
}

type OneOptions = Frame & {
  /** None: somebody new. */
  one?: TeamMember
  form: Drafted
}

/** One of the team: what she does, a link by which she says yes, and an end. */
export function TeamMemberPage({ one, form, ...frame }: OneOptions) {
  const { area, study } = frame
  return (
    <PlanFrame
      {...frame}
      form={form}
      title={one?.name ?? 'Invite somebody'}
      back={{ href: studyUrls.team(area, study), text: 'The team' }}
    >
      <TypedForm {...{ area, study, form }}>
        <input type="hidden" name="id" value={field(form, 'id').value} />
        <Input
          {...field(form, 'name')}
          label={{ text: 'What does the team call them?', classes: 'govuk-label--s' }}
          autocomplete="off"
        />
        <Checkboxes
          name="roles"
          idPrefix="roles"
          errorMessage={field(form, 'roles').errorMessage}
          values={form.typed.roles ?? []}
          fieldset={{ legend: { text: 'What do they do?', classes: 'govuk-fieldset__legend--s' } }}
          items={Object.entries(memberRoles).map(([value, text]) => ({ value, text }))}
        />
        <Button
          text={one ? 'Save' : 'Add them, and make a link'}
          preventDoubleClick
          classes="govuk-button--crest"
        />
      </TypedForm>
      {one && <Seat {...{ one, form }} />}
    </PlanFrame>
  )
}

type LinkOptions = Frame & {
  one: TeamMember
  /** The whole address of a link, just made and shown once. */
  link: string
}

/** The link by which somebody says yes. */
export function MemberLinkPage({ one: { name }, link, ...frame }: LinkOptions) {
  const { area, study } = frame
  return (
    <PlanFrame
      {...frame}
      title={`A link for ${name}`}
      back={{ href: studyUrls.team(area, study), text: 'The team' }}
    >
      <p class="govuk-body">
        Give this link to {name} only. It works once, and is shown only now. {name} signs in with an
        account of their own, and says yes.
      </p>
      <InsetText>
        <p>
          <a class="govuk-link" href={link}>
            {link}
          </a>
        </p>
        <button class="govuk-button govuk-button--secondary" type="button" data-copy={link} hidden>
          Copy the link
        </button>
      </InsetText>
    </PlanFrame>
  )
}

function Seat({ one, form }: { one: TeamMember; form: Drafted }) {
  const wrong = form.errors.end
  return (
    <>
      {!one.isSeated && (
        <form method="post">
          <p class="govuk-body">{one.name} has not said yes yet.</p>
          <Button
            text={`Make a new link for ${one.name}`}
            name="do"
            value="link"
            classes="govuk-button--secondary"
          />
        </form>
      )}
      <Details summaryText="They leave the team" open={wrong !== undefined}>
        <p class="govuk-body">
          They open nothing of the study any more. What they wrote and coded stays, in their name.
        </p>
        <form method="post">
          {wrong && <ErrorMessage id="end-error" text={wrong} />}
          <Button
            id="end"
            text={`${one.name} leaves the team`}
            name="do"
            value="end"
            classes="govuk-button--warning govuk-!-margin-bottom-0"
          />
        </form>
      </Details>
    </>
  )
}
