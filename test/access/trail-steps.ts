// All that can be sent about somebody, in an order in which each can be.
import sharp from 'sharp'
import { ashaAndMaya, giveAccess } from '../../src/agreements/testing.ts'
import { silentOpus, webmOf } from '../../src/platform/media/testing.ts'
import type { TestSite } from '../support/site/site.ts'
import { ofAgreements, ofEndings } from './trail-steps-of-agreements.ts'
import { ofEvidence } from './trail-steps-of-evidence.ts'
import { ofWeeks } from './trail-steps-of-weeks.ts'
import { ofStories } from './trail-steps-of-stories.ts'
import { ofPlanning } from './trail-steps-of-planning.ts'
import { found, linkAt, newest, press, sendTo, led, type Step, type Who } from './trail-step.ts'

export async function trailSteps(site: TestSite): Promise<Step[]> {
  const parties = await ashaAndMaya(site)
  const email = 'nell@example.org'
  const nell = await site.signedIn({ name: 'Nell', email, roles: ['social_worker'] })
  const ffion = await site.signedIn({ name: 'Ffion', email: 'ffion@example.org' })
  const who = { ...parties, site, nell, ffion }
  return [
    ...ofWords(who),
    ...ofPieces(who),
    ...ofErasing(who),
    ...ofAccess(who),
    ...ofPaper(who),
    ...ofAgreements(who),
    ...ofPlanning(who),
    ...ofRequests(who),
    ...ofWeeks(who),
    ...ofEvidence(who),
    ...ofStories(who),
    ...ofEndings(who),
  ]
}

const homeOf = ({ asha }: Who) => `/ashdale/people/${asha.personId}`

function ofWords(who: Who): Step[] {
  const { visitor } = who.asha
  const home = homeOf(who)
  const heading = `${home}/about-me/important`
  const goal = () => newest(who.site, 'goal').then((id) => `${home}/goals/${id}`)
  return [
    press('ownRecord', who.nell, '/ashdale/people/own', ['Begin my record'], 'began record'),
    press(
      'personName',
      visitor,
      `${home}/name`,
      ['Save the name', { name: 'Asha W' }],
      'changed name',
    ),
    press('personName', visitor, `${home}/name`, ['Save the name', { name: 'Asha W' }]),
    press('aboutMeHeading', visitor, heading, ['Save this', { words: 'Cats' }], 'changed about_me'),
    // The same words once more are no change.
    press('aboutMeHeading', visitor, heading, ['Save this', { words: 'Cats' }]),
    press(
      'wishWords',
      visitor,
      `${home}/wish/words`,
      ['Save this', { words: 'Tea' }],
      'changed wish',
    ),
    press('wishWords', visitor, `${home}/wish/words`, ['Save this', { words: 'Tea' }]),
    press(
      'wishFaces',
      visitor,
      `${home}/wish/faces`,
      ['Save this', { faces: 'few' }],
      'changed faces',
    ),
    press('wishFaces', visitor, `${home}/wish/faces`, ['Save this', { faces: 'few' }]),
    press(
      'wishLanguage',
      visitor,
      `${home}/wish/language`,
      ['Save this', { language: 'welsh' }],
      'changed language',
    ),
    press('wishLanguage', visitor, `${home}/wish/language`, ['Save this', { language: 'welsh' }]),
    press(
      'newGoal',
      visitor,
      `${home}/goals/new`,
      ['Set this goal', { words: 'Swim' }],
      'changed goal',
    ),
    press('goal', visitor, goal, ['This is reached'], 'changed goal_outcome'),
  ]
}

function ofPieces(who: Who): Step[] {
  const { visitor } = who.asha
  const under = `${homeOf(who)}/about-me/important`
  const file = (button: string, at: string, bytes: () => Promise<Uint8Array>) => async () => {
    const { action, fields } = (await visitor.open(at)).press(button)
    const body = new FormData()
    for (const [name, value] of fields) if (name !== 'file') body.set(name, value)
    body.set('file', new File([new Uint8Array(await bytes())], 'holiday'))
    return () => sendTo(visitor, action, body)
  }
  const photo = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: '#7d9459' } })
      .jpeg()
      .toBuffer()
  const voice = async () => webmOf([silentOpus, silentOpus])
  const removal = async () => {
    const about = await visitor.open(`${homeOf(who)}/about-me`)
    return about.link('Take away Your picture')
  }
  return [
    {
      ...{ route: 'aboutMePicture', did: ['changed piece'] },
      form: file('Add this picture', `${under}/picture`, photo),
    },
    {
      ...{ route: 'aboutMeVoice', did: ['changed piece'] },
      form: file('Add this voice', `${under}/voice`, voice),
    },
    press('pieceRemoval', visitor, removal, ['Take the picture away'], 'removed piece'),
  ]
}

function ofErasing(who: Who): Step[] {
  const { visitor } = who.asha
  const erasure = `${homeOf(who)}/erasure`
  const goal = () => newest(who.site, 'goal').then((id) => `${erasure}/goal-${id}`)
  const good: [string] = ['Erase it for good']
  const restriction = `${homeOf(who)}/restriction`
  return [
    // It only leads to the page on which it is asked once more.
    press('erasure', visitor, erasure, ['Go on', { what: 'wish' }]),
    press('erasureOf', visitor, `${erasure}/wish`, good, 'removed wish'),
    press('erasureOf', visitor, `${erasure}/important`, good, 'removed about_me'),
    press('erasureOf', visitor, goal, good, 'removed goal'),
    press('restriction', visitor, restriction, ['Stop using it'], 'began restriction'),
    press('restriction', visitor, restriction, ['Use it again'], 'ended restriction'),
  ]
}

function ofAccess(who: Who): Step[] {
  const { site, ffion } = who
  const { visitor, personId } = who.asha
  const access = `${homeOf(who)}/access`
  const invited = { name: 'Ffion', why: 'She cooks' }
  const family = { ...invited, relation: 'family', scopes: 'about_me' }
  const given = ['changed consent', 'changed offer']
  const again = async () => {
    await giveAccess(site, personId, { accountId: ffion.accountId }, 'friend', ['plan'])
    return access
  }
  const took = ['ended_access offer', 'gave_access offer']
  return [
    press('newAccess', visitor, `${access}/new`, ['Invite them', family], ...given),
    press('invitation', ffion, () => linkAt(visitor, 'newAccess'), ['Yes'], 'gave_access offer'),
    // What she is given now takes the place of it.
    press('newAccess', visitor, `${access}/new`, ['Invite them', family], ...given),
    press('invitation', ffion, () => linkAt(visitor, 'newAccess'), ['Yes'], ...took),
    press('ownAccess', ffion, `${access}/own`, ['I no longer need this'], 'gave_up_access access'),
    press('newHelper', visitor, `${access}/helper`, ['Invite them to help', invited], ...given),
    press('accessOffer', visitor, access, ['Take it back from Ffion'], 'removed offer'),
    press('accessEnd', visitor, again, ['Stop what X can see'], 'ended_access access'),
  ]
}

function ofPaper(who: Who): Step[] {
  const { site, nell, ffion, maya } = who
  const agreed = { name: 'Wren', agreed: 'Maya may know', standing: 'person', explained: 'talking' }
  const paper = () => `${led.get('paperRecord')}/claim`
  const number = () => found(site, 'select reference as is from people.paper_claim')
  const check = async () => `/ashdale/claims/${await number()}`
  const seen = { seen: 'Her passport' }
  const begun = ['began paper_record', 'changed consent']
  return [
    press(
      'paperRecord',
      maya.visitor,
      '/ashdale/people/paper',
      ['Begin the record', agreed],
      ...begun,
    ),
    press('paperClaim', maya.visitor, paper, ['Make a number for the check'], 'asked claim'),
    press('claims', nell, '/ashdale/claims', [
      'Go on',
      async () => ({ reference: await number() }),
    ]),
    press('claim', nell, check, ['I have seen who this is', seen], 'checked claim'),
    press(
      'invitation',
      ffion,
      () => linkAt(nell, 'claim'),
      ['Yes, this is my record'],
      'claimed record',
    ),
    press(
      'claimMistake',
      nell,
      async () => `${await check()}/mistake`,
      ['End this claim', { why: 'It was her neighbour' }],
      'undid claim',
    ),
  ]
}

function ofRequests(who: Who): Step[] {
  const { site, maya } = who
  const { visitor } = who.asha
  const asks = { providerId: maya.providerId, kind: 'correction', words: 'My name' }
  const request = async () =>
    `/ashdale/enterprise/${maya.providerId}/requests/${await newest(site, 'request')}`
  const answer = { outcome: 'done', words: 'It is Asha W now' }
  return [
    press(
      'newRequest',
      visitor,
      `${homeOf(who)}/requests/new`,
      ['Send it', asks],
      'changed request',
    ),
    press(
      'enterpriseRequest',
      maya.visitor,
      request,
      ['Send this answer', answer],
      'answered request',
    ),
  ]
}
