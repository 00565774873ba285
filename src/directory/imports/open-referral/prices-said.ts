import { priceUnits, type ServiceDetails } from '#providers'
import { money } from '../../../platform/i18n/words.ts'
import { isOver } from './dates.ts'
import { tell, type Draft } from './reading.ts'
import { numberIn, objectsIn, textIn, type Fields } from './said.ts'
import { unitSaid } from './unit-words.ts'
import { shortWords } from './words.ts'

type Price = ServiceDetails['prices'][number]

const most = { prices: 12, pence: 10_000_000 }

/** Prices whose amount and unit are clear; other words about cost go into the description. */
export function pricesSaid(draft: Draft): Price[] | undefined {
  const { service, isOurs, notes } = draft
  const prices: Price[] = []
  for (const said of objectsIn(service.cost_options)) {
    if (isOver(draft, 'cost_options', said)) continue
    const price = priceOf(draft, said)
    if (price && prices.length < most.prices) {
      prices.push(price)
      continue
    }
    const words = costWords(said)
    if (!words) continue
    tell(draft, 'cost_options', 'Cost', words)
    notes.add(
      'cost_options',
      'has no clear amount and unit, so it is told in the description',
      words,
    )
  }
  if (!isOurs) tell(draft, 'fees', 'Cost', textIn(service, 'fees', 'fees_description'))
  return prices.length > 0 ? prices : undefined
}

function priceOf(draft: Draft, said: Fields): Price | undefined {
  const currency = textIn(said, 'currency').toUpperCase()
  const unit = unitOf(said)
  const amount = amountOf(said)
  if (amount === undefined || !unit || (currency && currency !== 'GBP')) return undefined
  const pence = Math.round(amount * 100)
  if (pence < 0 || pence > most.pence) return undefined
  const appliesTo = shortWords(draft, 'cost_options.option', textIn(said, 'option'), 120)
  const includes = shortWords(draft, 'cost_options.includes', textIn(said, 'includes'), 300)
  return { pence, unit, ...(appliesTo && { appliesTo }), ...(includes && { includes }) }
}

function unitOf(said: Fields): Price['unit'] | undefined {
  const ours = textIn(said, 'unit')
  if (Object.hasOwn(priceUnits, ours)) return ours as Price['unit']
  return unitSaid(textIn(said, 'amount_description', 'cost_type', 'unit'))
}

/** In pounds; "£12.50" too. */
function amountOf(said: Fields): number | undefined {
  const written = textIn(said, 'amount')
    .replace(/^£\s*/, '')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
  return numberIn({ written }, 'written')
}

function costWords(said: Fields): string {
  const amount = amountOf(said)
  const currency = textIn(said, 'currency').toUpperCase()
  const sum = amount !== undefined && amount >= 0 && amount <= most.pence / 100 ? amount : undefined
  const isPounds = !currency || currency === 'GBP'
  const words =
    sum === 0 ? 'free' : isPounds ? money(Math.round((sum ?? 0) * 100)) : `${sum} ${currency}`
  const parts = [textIn(said, 'amount_description', 'cost_type'), textIn(said, 'option')]
  if (sum === undefined) return parts.filter(Boolean).join(', ')
  const [per, option] = parts
  return [`${words}${per ? ` ${per}` : ''}`, option].filter(Boolean).join(', ')
}
