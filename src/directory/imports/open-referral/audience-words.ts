type Term = `${'who_for' | 'community'}:${string}`

/**
 * What directories call the people for whom something is, in our terms. Nothing that only sounds
 * alike: what women come to isn't for women only.
 */
const audiences: Record<Term, string> = {
  'who_for:older-people':
    'older people, older adults, elderly, over 50s, over 55s, over 60s, over 65s, over 70s, pensioners, seniors, retired people, later life, ageing',
  'who_for:dementia': 'dementia, alzheimers, alzheimers disease, memory loss, memory problems',
  'who_for:learning-disability':
    'learning disability, learning disabilities, learning disabled, learning difficulties, downs syndrome, down syndrome',
  'who_for:autistic-people':
    'autism, autistic, autistic adults, autistic spectrum, autism spectrum, autistic spectrum disorder, autism spectrum disorder, aspergers, aspergers syndrome, asd, asc',
  'who_for:physical-disability':
    'physical disability, physical disabilities, physically disabled, disabled people, disability, disabilities, disabled, wheelchair users, wheelchair user, physical impairment, physical impairments, mobility, mobility difficulties, mobility impairment, limited mobility',
  'who_for:mental-health':
    'mental health, mental ill health, mental illness, mental health condition, mental health conditions, mental health issues, mental health needs, mental health problems, mental health difficulties, anxiety, depression, anxiety and depression',
  'who_for:long-term-illness':
    'long term health condition, long term health conditions, long term condition, long term conditions, long term illness, chronic illness, chronic conditions, chronic pain, cancer, parkinsons, parkinsons disease, multiple sclerosis, motor neurone disease, diabetes, heart conditions, heart disease, copd, epilepsy, arthritis, hiv, long covid',
  'who_for:sight-or-hearing':
    'sensory impaired, sensory impairment, sensory impairments, visually impaired, visual impairment, sight loss, sight impaired, blind, partially sighted, blind and partially sighted, hearing impaired, hearing impairment, hearing loss, hard of hearing, deaf, deafblind, deaf and hard of hearing',
  'who_for:brain-injury':
    'brain injury, acquired brain injury, head injury, stroke, stroke survivors',
  'who_for:young-adults':
    'young adult, young adults, 16 25, 18 25, young people 16 25, young people 18 25',
  'who_for:end-of-life': 'end of life, end of life care, palliative, palliative care',
  'who_for:carers':
    'carer, carers, unpaid carers, family carers, informal carers, adult carers, parent carers, young carers, caregivers',
  'community:refugees':
    'refugees, asylum seekers, refugees asylum seekers, refugees and asylum seekers, asylum seekers and refugees',
  'community:lgbt-welcoming':
    'lgbt, lgbtq, lgbtqi, lgbtqia, lgbt people, lgbtq people, lesbian gay bisexual and transgender, transgender, trans people',
  'community:veterans':
    'armed forces, veterans, ex service, ex forces, armed forces community, armed forces veterans',
  'community:deaf': 'deaf, deaf people, deaf community, bsl users',
  'community:gypsy-roma-traveller':
    'gypsies and travellers, gypsy and traveller, gypsy roma and traveller, gypsy roma traveller, gypsies, travellers',
  'community:women-only': 'women only',
  'community:men-only': 'men only',
  'community:farming': 'farmers, farming, farming communities',
}

/** `who_for:dementia` and the like for what a directory says; none where it isn't known. */
export function audienceTerms(words: string): string[] {
  return byWords.get(plainWords(words)) ?? []
}

/** The same for `People with Alzheimer's` and `alzheimers`: no case, signs or "people with". */
export function plainWords(words: string): string {
  return words
    .slice(0, mostCharacters)
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(
      /^(?:(?:services|support) for )?(?:people|adults|those) (?:living )?(?:with|who are|who have) (?:an? )?/,
      '',
    )
}

/** What is longer is nobody's name for anything. */
const mostCharacters = 500

const byWords = new Map<string, string[]>()
for (const [term, list] of Object.entries(audiences))
  for (const words of list.split(', ')) byWords.set(words, [...(byWords.get(words) ?? []), term])
