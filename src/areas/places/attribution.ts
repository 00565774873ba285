/**
 * What the licence of official postcodes asks to be shown where they are used (the ONS's answer
 * FOI/2022/3481 has the words). @param year in which they were loaded.
 */
export function attributionOfPostcodes(kind: string, year: string): string | undefined {
  if (kind !== 'ONS Postcode Directory' && kind !== 'Code-Point Open') return undefined
  const rights = `Contains OS data © Crown copyright and database right ${year} and Royal Mail data © Royal Mail copyright and database right ${year}.`
  return kind === 'Code-Point Open'
    ? rights
    : `${rights} Source: Office for National Statistics licensed under the Open Government Licence v.3.0.`
}

/**
 * The same of a boundary: those with a council's code are official, and those whose source names
 * OS or the ONS. Undefined for any other, and where the source says it already.
 */
export function attributionOfBoundary(source: string, council: string | null): string | undefined {
  const isOfficial = council !== null || /\b(OS|ONS|Ordnance|National Statistics)\b/i.test(source)
  if (!isOfficial || /crown copyright/i.test(source)) return undefined
  const year = /(?<!\d)20\d\d(?!\d)/.exec(source)?.[0]
  return `Contains OS data © Crown copyright and database right${year ? ` ${year}` : ''}.`
}
