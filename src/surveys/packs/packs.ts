import type { Instrument } from '../instrument.ts'
import { ons4 } from './ons4.ts'
import { shortEasy } from './short-easy.ts'
import { short } from './short.ts'

/** Instruments that anybody may use: the first is what a study begins with. */
export const openPacks: readonly Instrument[] = [ons4, short, shortEasy]
