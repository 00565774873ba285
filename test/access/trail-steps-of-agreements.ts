// What is sent about an agreement, by either party.
import { addPerson, giveAccess, one, simple, type Parties } from '../../src/agreements/testing.ts'
import { today } from '../support/site/ashdale.ts'
import type { Visitor } from '../support/site/visitor.ts'
import { press, type Step, type Typed, type Who } from './trail-step.ts'

export function ofAgreements(who: Who): Step[] {
  const { asha, maya } = who
  const form = { ...simple, beginsOn: today() }
  const ask = (name: string, more: Typed = {}): [string, Typed] => [
    `Agree to this, and ask ${name}`,
    more,
  ]
  const yes: [string] = ['Yes, I agree to this']
  const waits = async ({ visitor, agreements }: Parties['asha'] | Parties['maya']) =>
    (await one(visitor, agreements)).link('Read it and say yes')
  const change = async ({ visitor, agreements }: Parties['asha'] | Parties['maya']) => {
    await one(visitor, agreements)
    return `${visitor.at}/change`
  }
  const begins = `${asha.agreements}/new?with=${maya.providerId}`
  const own = ['changed consent', 'agreed agreement']
  const mayaProposes = ['proposed agreement_change', 'agreed agreement']
  const ashaProposes = ['proposed agreement_change', ...own]
  const given = ['agreed agreement', 'gave_access agreement']
  const replaced = [...own, 'ended_access agreement', 'gave_access agreement']
  return [
    press(
      'personAgreementNew',
      asha.visitor,
      begins,
      ask('Maya Holt', form),
      'proposed agreement',
      ...own,
    ),
    press('providerAgreementYes', maya.visitor, () => waits(maya), yes, ...given),
    press(
      'providerAgreementChange',
      maya.visitor,
      () => change(maya),
      ask('Asha W'),
      ...mayaProposes,
    ),
    press('personAgreementYes', asha.visitor, () => waits(asha), yes, ...replaced),
    press(
      'personAgreementChange',
      asha.visitor,
      () => change(asha),
      ask('Maya Holt'),
      ...ashaProposes,
    ),
  ]
}

/** Asha ends hers at once; Maya has another, signed on paper, which she ends with notice. */
export function ofEndings(who: Who): Step[] {
  const { site, asha, maya } = who
  const end = async (visitor: Visitor, agreements: string, name: string) => {
    const list = await visitor.open(agreements)
    await visitor.open(list.link(name))
    return `${visitor.at}/end`
  }
  const robin = async () => {
    const personId = await addPerson(site, 'Robin')
    const provider = { providerId: maya.providerId }
    await giveAccess(site, personId, provider, 'provider', ['about_me'])
    return `${maya.agreements}/new?with=${personId}`
  }
  const paper = async () =>
    (await end(maya.visitor, maya.agreements, 'Robin')).replace('/end', '/paper')
  const signed = {
    ...{ standing: 'person', explained: 'talking', present: 'Di', signedOn: today() },
  }
  const form = { ...simple, beginsOn: today() }
  const endsNow = ['ended agreement', 'ended_access agreement']
  const endsLater = ['ended agreement', 'ended_access agreement_later']
  const onPaper = ['changed consent', 'agreed agreement_on_paper', 'gave_access agreement']
  const begun = ['proposed agreement', 'agreed agreement']
  return [
    press(
      'personAgreementEnd',
      asha.visitor,
      () => end(asha.visitor, asha.agreements, 'Maya Holt'),
      ['End this agreement', { when: 'now' }],
      ...endsNow,
    ),
    press(
      'providerAgreementNew',
      maya.visitor,
      robin,
      ['Agree to this, and ask Robin', form],
      ...begun,
    ),
    press(
      'providerAgreementPaper',
      maya.visitor,
      paper,
      ['Write down that it was signed', signed],
      ...onPaper,
    ),
    press(
      'providerAgreementEnd',
      maya.visitor,
      () => end(maya.visitor, maya.agreements, 'Robin'),
      ['End this agreement', { when: 'notice' }],
      ...endsLater,
    ),
  ]
}
