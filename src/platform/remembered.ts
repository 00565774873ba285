/** What was worked out lately, by key: the one asked for longest ago is forgotten first. */
export class Remembered<Value> {
  readonly #most: number
  readonly #values = new Map<string, Value>()

  constructor(most: number) {
    this.#most = most
  }

  /** The value of a key, worked out when it isn't remembered. A failure isn't remembered. */
  of(key: string, workOut: () => Value): Value {
    const value = this.#values.get(key) ?? workOut()
    this.#values.delete(key)
    this.#values.set(key, value)
    if (value instanceof Promise) value.catch(() => this.#values.delete(key))
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value!)
    return value
  }
}
