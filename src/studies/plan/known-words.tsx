/** What was said in such a field before, for a browser to offer; anything else may be typed, too. */
export function KnownWords({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((one) => (
        <option value={one} />
      ))}
    </datalist>
  )
}

/** For the field itself. */
export function knownWords(id: string) {
  return { list: id }
}
