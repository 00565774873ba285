import { chance as chanceOf } from './chance.ts'
import { isoOf, moment } from './calendar.ts'
import { ofEnterprise, type Away, type Known, type World } from './county.ts'
import { newName } from './names.ts'
import { goals, important, languages } from './words.ts'

/** Somebody whom an enterprise supports, as lives know her. */
export interface Person extends Known {
  /** What she wants, while her record is there. */
  goals: { goalId: string; progress: string[] }[]
  away: Away[]
  /** How she pays, from a day until before another. */
  paid: { from: number; until: number; payer: string }[]
  /** Another enterprise knows her too. */
  shared: boolean
  isDead?: boolean
}

/** What somebody pays by on a day; null: nothing is agreed then. */
export function payerOn({ paid }: Person, day: number): string | null {
  return paid.find((one) => one.from <= day && day < one.until)?.payer ?? null
}

/** Whether the enterprise speaks the language that she likes best; undefined: she likes English, or said nothing. */
export function isUnderstood({ enterprise }: World, { language }: Person): boolean | undefined {
  return language === undefined ? undefined : enterprise.languages.includes(language)
}

/** A person comes: her record, begun on paper or by herself, and what she wants. */
export function newPerson(w: World, from: number): Person {
  const { rows, chance, calendar, county } = w
  const at = Math.min(calendar.at(from - 2, chance.between(540, 1020)), w.end - 60_000)
  const name = newName(chance, w.names)
  const luck = chance.is(0.012 * county.trouble)
  const fate = luck ? chance.pick(['erased', 'restricted'] as const) : undefined
  const personId = chance.id(at)
  const of = { area_id: county.areaId, person_id: personId }
  const person: Person = { personId, name, fate, goals: [], away: [], paid: [], shared: false }
  if (fate === 'erased') {
    // Nothing is left of her record but that it was there; what others wrote of visits stays theirs.
    const erasedAt = calendar.at(Math.min(w.until - 1, from + chance.between(40, 90)), 700)
    rows['people.erasure'].push({
      ...{ ...of, erasure_id: chance.id(erasedAt), kind: 'record', of: null },
      ...{ rule: 'person_asked', standing: 'person', erased_at: moment(erasedAt) },
    })
    return person
  }
  const accountId = chance.is(0.15) ? chance.id(at) : undefined
  person.accountId = accountId
  const own = accountId && `account:${accountId}`
  rows['people.person'].push({ ...of, name, begun_at: moment(at), begun_by: own ?? w.by })
  if (accountId) {
    rows['accounts.account'].push({ account_id: accountId, name, created_at: moment(at) })
    rows['people.access'].push({
      ...{ ...of, access_id: chance.id(at), account_id: accountId, provider_id: null, name },
      ...{ relation: 'self', scopes: ['everything'], why: 'It is my own record' },
      ...{ from_on: isoOf(calendar.dayOf(at)), agreement_id: null, given_at: moment(at) },
      ...{ given_by: own!, ended_at: null, ended_by: null },
    })
  } else rows['people.paper_record'].push({ ...of, ...ofEnterprise(w), begun_at: moment(at) })
  const said = { changed_at: moment(at + 60_000), changed_by: own ?? w.by }
  if (chance.is(0.6))
    rows['people.about_me'].push({
      ...of,
      heading: 'important',
      words: chance.pick(important),
      ...said,
    })
  person.language = likedBest(w, personId)
  if (person.language)
    rows['people.wish'].push({ ...of, words: '', revision: 0, language: person.language, ...said })
  addGoals(w, person, at)
  if (fate === 'restricted') {
    const beganAt = calendar.at(Math.min(w.until - 1, from + chance.between(30, 80)), 700)
    rows['people.restriction'].push({
      ...{ ...of, restriction_id: chance.id(beganAt), began_at: moment(beganAt) },
      began_by: own ?? w.by,
    })
  }
  return person
}

/** Of her own chance: more or fewer languages change nothing else. Who speaks another looks for who does too. */
function likedBest({ county, enterprise }: World, personId: string): string | undefined {
  const own = chanceOf(`${county.seed} ${personId} likes best`)
  const spoken = enterprise.languages.filter((one) => one !== 'english')
  if (!own.is(spoken.length > 0 ? 0.3 : 0.06)) return undefined
  return own.pick(spoken.length > 0 && own.is(0.8) ? spoken : languages)
}

/** Goals in her own words; some of them are reached, some let go. */
function addGoals(w: World, person: Person, begunAt: number): void {
  const { rows, chance, calendar, county, enterprise } = w
  const of = { area_id: county.areaId, person_id: person.personId }
  const by = person.accountId ? `account:${person.accountId}` : w.by
  // Of one whose places are known somebody looks at the page.
  const most = enterprise.places === undefined ? chance.between(0, 2) : 2
  for (const goal of chance.some(goals, most)) {
    const setAt = begunAt + chance.between(1, 20) * 86_400_000
    if (setAt >= w.end) continue
    const goalId = chance.id(setAt)
    rows['people.goal'].push({
      ...{ ...of, goal_id: goalId, words: goal.words, set_at: moment(setAt), set_by: by },
    })
    person.goals.push({ goalId, progress: goal.progress })
    const saidAt = calendar.at(chance.between(w.from, w.until - 1), chance.between(600, 1000))
    if (saidAt < setAt + 14 * 86_400_000 || !chance.is(0.45)) continue
    rows['people.goal_outcome'].push({
      ...{ ...of, goal_id: goalId, outcome_id: chance.id(saidAt) },
      outcome: chance.is(0.8) ? 'reached' : 'let_go',
      ...{ said_at: moment(saidAt), said_by: by },
    })
  }
}

/** Days on which she isn't there while she is supported: in hospital, on holiday, with family. */
export function addPersonAway(w: World, person: Person, from: number, until: number): void {
  const { rows, chance, calendar } = w
  for (let day = Math.max(from, w.from); day < Math.min(until, w.until); day++) {
    const isSummer = isoOf(day).slice(5, 7) === '08'
    if (!chance.is(isSummer ? 1 / 50 : 1 / 150)) continue
    const reason = chance.weighted({ hospital: 3, ill: 3, holiday: isSummer ? 6 : 1, family: 2 })
    const away = { from: day, until: day + chance.between(1, reason === 'ill' ? 4 : 13), reason }
    person.away.push(away)
    const madeAt = Math.min(calendar.at(day, 400), w.end - 2000)
    // Of an erased record nothing that is hers is left.
    if (person.fate !== 'erased')
      rows['practice.person_away'].push({
        ...{ ...ofEnterprise(w), away_id: chance.id(madeAt), person_id: person.personId },
        ...{ party: 'provider', from_on: isoOf(away.from), until_on: isoOf(away.until), reason },
        ...{ made_at: moment(madeAt), made_by: w.by },
      })
    day = away.until
  }
}
