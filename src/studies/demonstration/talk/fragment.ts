import type { CodeKey } from '../code-tree.ts'

/** A sentence or two as somebody says them, and what they would be coded as. */
type Part = [words: string, ...codes: CodeKey[]]

/** An answer to a question. In braces stand words that differ from talk to talk. */
export interface Fragment {
  /** Who could have said so: somebody with a micro-enterprise, with a larger one, or either. */
  of: 'micro' | 'others' | 'both'
  parts: Part[]
}

export interface Topic {
  asks: string[]
  answers: Fragment[]
}

const of =
  (who: Fragment['of']) =>
  (...parts: Part[]): Fragment => ({ of: who, parts })

export const micro = of('micro')
export const others = of('others')
export const both = of('both')
