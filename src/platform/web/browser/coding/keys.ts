/** Goes through turns and their words with the keys: up and down, and Shift with left and right. */
export function moveByKey(event: KeyboardEvent, turn: HTMLElement, turns: HTMLElement[]): void {
  const selection = getSelection()
  if (!selection) return
  const words = turn.querySelector<HTMLElement>('[data-words]')!
  const at = turns.indexOf(turn)
  const next = { ArrowDown: turns[at + 1], ArrowUp: turns[at - 1] }[event.key]
  if (next) {
    event.preventDefault()
    selection.removeAllRanges()
    next.querySelector<HTMLElement>('[data-words]')!.focus()
  } else if (event.key === 'Escape') selection.removeAllRanges()
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault()
    const direction = event.key === 'ArrowRight' ? 'forward' : 'backward'
    const text = words.firstChild
    if (!text) return
    if (!selection.anchorNode || !words.contains(selection.anchorNode)) selection.collapse(text, 0)
    const before = [selection.focusNode, selection.focusOffset] as const
    selection.modify(
      event.shiftKey ? 'extend' : 'move',
      direction,
      event.altKey ? 'character' : 'word',
    )
    // It stays within the turn.
    if (!words.contains(selection.focusNode)) selection.extend(before[0]!, before[1])
  }
}
