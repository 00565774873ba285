/**
 * All that somebody can do to a record, by the two codes that stand in the trail, in words that
 * follow a name. Those who read Easy Read get the same words: nine of them at most, and one idea.
 */
export const doings = {
  'began record': 'began the record',
  'began paper_record': 'began the record on paper',
  'asked claim': 'asked for the record to leave paper',
  'checked claim': 'checked whose record it is',
  'claimed record': 'made the record on paper their own',
  'changed name': 'changed the name',
  'changed about_me': 'changed “About me”',
  'removed about_me': 'erased a part of “About me”',
  'changed piece': 'added a picture or a voice',
  'removed piece': 'took away a picture or a voice',
  'changed wish': 'changed what is wanted from support',
  'removed wish': 'erased what is wanted from support',
  'changed faces': 'said whether few people or many should come',
  'changed goal': 'set a goal',
  'changed goal_outcome': 'said what became of a goal',
  'removed goal': 'erased a goal',
  'changed consent': 'wrote down a decision',
  'changed offer': 'invited somebody to see something',
  'removed offer': 'took an invitation back',
  'gave_access offer': 'said yes to an invitation to see something',
  'ended_access offer': 'gave up what they could see before',
  'ended_access access': 'stopped what somebody could see',
  'gave_up_access access': 'gave up what they could see',
  'proposed agreement': 'proposed an agreement',
  'proposed agreement_change': 'proposed a change to an agreement',
  'agreed agreement': 'said yes to an agreement',
  'agreed agreement_on_paper': 'wrote down a yes that is on paper',
  'ended agreement': 'ended an agreement',
  'gave_access agreement': 'opened what an agreement lets a provider see',
  'ended_access agreement': 'closed what an agreement let a provider see',
  'ended_access agreement_later': 'set when a provider stops seeing what was agreed',
  'began restriction': 'stopped the record from being used',
  'ended restriction': 'let the record be used again',
  'changed request': 'asked a provider about what they keep',
  'answered request': 'answered what was asked of them',
  'downloaded everything': 'downloaded all that is kept',
} as const satisfies Record<`${string} ${string}`, string>

export type Doing = keyof typeof doings
