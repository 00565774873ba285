/** The first thing that is wrong with a trail. */
export class Wrong {
  readonly words: string
  constructor(words: string) {
    this.words = words
  }
}
