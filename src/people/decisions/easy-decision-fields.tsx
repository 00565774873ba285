import {
  EasyInput,
  EasyRadios,
  EasyTextarea,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { field, type Form } from '../../platform/web/forms.ts'

/** Who decided this, for a form that is not filled in by the person herself, in Easy Read. */
export function EasyDecisionFields({ form, name }: { form: Form; name: string }) {
  const person = <Name>{name}</Name>
  const group = (key: string) => ({ ...field(form, key), idPrefix: key })
  return (
    <>
      <h2 class="govuk-heading-m">Who decides</h2>
      <Idea picture="person">Most people decide for themselves.</Idea>
      <Idea picture="help">You can help {person} to understand.</Idea>
      <Idea picture="question">This is only about this one thing.</Idea>
      <Idea picture="later">Next time it may be somebody else.</Idea>
      <Idea picture="signature">Sometimes an attorney decides.</Idea>
      <HardWord word="attorney" />
      <Idea picture="health">Some attorneys decide about health and care.</Idea>
      <Idea picture="clock">They only decide when {person} can’t decide this.</Idea>
      <Idea picture="money">Some attorneys decide about money and agreements.</Idea>
      <HardWord word="agreement" />
      <Idea picture="hand-stop">They do not decide about health or care.</Idea>
      <Idea picture="council">Sometimes a deputy decides.</Idea>
      <HardWord word="deputy" />
      <Idea picture="paper">The paper of the court says what they decide.</Idea>
      <Idea picture="people">Perhaps {person} can’t decide this.</Idea>
      <Idea picture="cross">Perhaps there is no attorney or deputy.</Idea>
      <Idea picture="speech">Then people who know {person} are asked.</Idea>
      <Idea picture="heart">They decide together what is best for {person}.</Idea>
      <EasyRadios
        {...group('standing')}
        picture="question"
        question="Who decided this?"
        items={[
          { value: 'person', text: <>{person} decided</>, picture: 'person' },
          {
            value: 'health_attorney',
            text: 'An attorney for health and welfare',
            picture: 'health',
          },
          {
            value: 'finance_attorney',
            text: 'An attorney for property and money',
            picture: 'money',
          },
          { value: 'deputy', text: 'A deputy of the Court of Protection', picture: 'council' },
          { value: 'best_interests', text: 'People who know them, together', picture: 'people' },
        ]}
      />
      <Idea picture="ear">It must be explained to {person} first.</Idea>
      <EasyRadios
        {...group('explained')}
        picture="ear"
        question="How was it explained?"
        items={[
          { value: 'words', text: 'They read it', picture: 'book' },
          { value: 'talking', text: 'We talked about it', picture: 'speech' },
          { value: 'easy_read', text: 'In Easy Read', picture: 'easy-read' },
          { value: 'pictures', text: 'With pictures or things', picture: 'camera' },
          { value: 'sign', text: 'In sign language', picture: 'hand-yes' },
          { value: 'other', text: 'In another way', picture: 'star' },
        ]}
      />
      <h2 class="govuk-heading-m">If somebody decided for them</h2>
      <Idea picture="person">Did {person} decide?</Idea>
      <Idea picture="cross">Then leave these questions empty.</Idea>
      <EasyInput
        {...field(form, 'decidedBy')}
        picture="name"
        label={{ text: 'What is the name of who decided?' }}
      />
      <EasyTextarea
        {...field(form, 'consulted')}
        picture="people"
        label={{ text: 'Who was asked, if people decided together?' }}
        rows={2}
      />
      <Idea picture="paper">A paper can say that someone may decide.</Idea>
      <EasyInput
        {...field(form, 'evidence')}
        picture="eye"
        label={{ text: 'What did you see that says so?' }}
      />
      <EasyInput
        {...field(form, 'evidenceSeenOn')}
        picture="calendar"
        label={{ text: 'On which day did you see it?' }}
        type="date"
        classes="govuk-input--width-10"
      />
    </>
  )
}
