/** What anyone of any kind may say. */
export const manners = [
  'I keep to the time that I said.',
  'References are there for the asking.',
  'The first visit costs nothing and promises nothing.',
  'I am insured and checked, and carry the card.',
  'No contract: stop when you like.',
  'I do not wear a uniform unless you want the neighbours to know.',
  'If I am ill somebody you have met comes instead.',
  'Weekends too, by arrangement.',
  'Early mornings are no trouble.',
  'I ring the evening before.',
  'Families can ask me anything.',
  'Small on purpose and staying so.',
  'We do not do rushed visits.',
  'Dogs welcome, cats respected.',
  'Ask for a quiet hour and you will get one.',
  'People come back to us, which is the best thing to say.',
  'There is a step at the door and a ramp for it.',
  'Wheelchairs fit through every door.',
  'A hearing loop is switched on.',
  'Bring somebody along the first time.',
]

/** How a provider begins to speak of herself: three sentences, which are part of her passages. */
export const openings = [
  'I worked in a hospital for nineteen years before I began this. My training is kept up each spring. I can be rung until eight in the evening.',
  'We are two sisters and a van. It started with one neighbour and a lost door key. We answer every message, if sometimes slowly.',
  'I looked after my mother for a long time, so I know the other side of it. I would rather do a few things well. Families know me by now.',
  'There are five of us, and you choose which one comes. We are owned by the people who work here. Nobody here has a job title longer than two words.',
  'My own son draws on support, and taught me most of it. I left a big agency because nobody had time. I like people best when they are being difficult.',
  'I have lived round here all my life and know who is related to whom. I used to run a bakery, so I am up early anyway. What you tell me stays where you told it.',
  'I came to this country with a nursing degree and a suitcase. I speak slowly and listen fast. My aunt thought of the name.',
]

/** And what comes after. */
export const abouts = [
  'We met at the school gate and decided to do it properly.',
  'We ask everybody each autumn what we should change.',
  'Being poor with words myself, I never hurry other people’s.',
  'The bank of this enterprise is a biscuit tin with a ledger in it.',
  'A retired postman does our driving and is never lost.',
  'I take on only as many people as I can remember the birthdays of.',
  'I keep bees as well, and honey happens.',
  'The telephone is answered by a person or not at all.',
  'I learnt this work by doing it badly first.',
  'We share a kettle with the cobbler next door.',
  'My diary is paper and has never crashed.',
  'On Fridays there is cake.',
]
