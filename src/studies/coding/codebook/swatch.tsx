import type { Code } from './codes.ts'

/** How many ways there are to draw a bar, whatever its colour. */
export const patterns = 6

/** By which pattern a code is drawn: its place among all codes, so that neighbours differ. */
export function patternOf(codes: readonly Pick<Code, 'codeId'>[], codeId: string): number {
  return (
    Math.max(
      0,
      codes.findIndex((one) => one.codeId === codeId),
    ) % patterns
  )
}

/** A code's colour, beside its name. */
export function Swatch({ code }: { code: Pick<Code, 'colour'> }) {
  const colour = code.colour?.slice(1) ?? 'none'
  return <span class={`gc-swatch gc-colour-${colour}`} aria-hidden="true"></span>
}
