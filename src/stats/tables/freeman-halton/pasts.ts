/** A node of the network: what the rows still have to give, and its pasts from least to greatest. */
export interface Node {
  /** From the smallest to the greatest. */
  rows: number[]
  /** The probability of one past, for comparing. */
  values: Float64Array
  /** What all pasts alike weigh together. */
  weights: Float64Array
  /** The weights added up from the first. */
  sums: Float64Array
}

const bits = new DataView(new ArrayBuffer(8))

/** The nodes of one stage. Pasts whose values differ only by rounding become one. */
export class Pasts {
  private readonly base: number
  private readonly places = new Map<number, number>()
  private readonly rows: number[][] = []
  private readonly sorted: number[] = []
  private nodes = new Int32Array(1024)
  private values = new Float64Array(1024)
  private weights = new Float64Array(1024)
  private count = 0
  // Open addressing: the number of a past plus 1, or 0.
  private slots = new Int32Array(4096)

  /** @param base above every row */
  constructor(base: number) {
    this.base = base
  }

  /** The number of a node. @param rows in any order */
  place(rows: readonly number[]): number {
    const { sorted } = this
    for (let at = 0; at < rows.length; at++) {
      let to = at
      for (; to > 0 && sorted[to - 1]! > rows[at]!; to--) sorted[to] = sorted[to - 1]!
      sorted[to] = rows[at]!
    }
    let key = 0
    // The greatest follows from the rest.
    for (let at = 0; at < rows.length - 1; at++) key = key * this.base + sorted[at]!
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.places.set(key, this.rows.length)
    return this.rows.push([...sorted]) - 1
  }

  add(place: number, value: number, weight: number): void {
    const mask = this.slots.length - 1
    for (let slot = hash(place, value) & mask; ; slot = (slot + 1) & mask) {
      const past = this.slots[slot]! - 1
      if (past < 0) {
        this.slots[slot] = this.append(place, value, weight)
        if (this.count * 2 > mask) this.grow()
        return
      }
      if (this.nodes[past] === place && Math.abs(this.values[past]! - value) <= value * 1e-10) {
        this.weights[past]! += weight
        return
      }
    }
  }

  /** Each node with its pasts in order. */
  *all(): Generator<Node> {
    const ends = new Int32Array(this.rows.length + 1)
    for (let past = 0; past < this.count; past++) ends[this.nodes[past]! + 1]!++
    for (let at = 1; at < ends.length; at++) ends[at]! += ends[at - 1]!
    const next = ends.slice()
    const sorted = new Int32Array(this.count)
    for (let past = 0; past < this.count; past++) sorted[next[this.nodes[past]!]!++] = past
    const { values, weights } = this
    for (const [at, rows] of this.rows.entries()) {
      const own = sorted.subarray(ends[at], ends[at + 1])
      if (own.length > 1) own.sort((a, b) => values[a]! - values[b]!)
      yield nodeOf(rows, pick(values, own), pick(weights, own))
    }
  }

  private append(place: number, value: number, weight: number): number {
    if (this.count === this.values.length) {
      this.nodes = enlarged(this.nodes, new Int32Array(this.count * 2))
      this.values = enlarged(this.values, new Float64Array(this.count * 2))
      this.weights = enlarged(this.weights, new Float64Array(this.count * 2))
    }
    this.nodes[this.count] = place
    this.values[this.count] = value
    this.weights[this.count] = weight
    return ++this.count
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4)
    const mask = this.slots.length - 1
    for (let past = 0; past < this.count; past++) {
      let slot = hash(this.nodes[past]!, this.values[past]!) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = past + 1
    }
  }
}

function nodeOf(rows: number[], values: Float64Array, weights: Float64Array): Node {
  const sums = new Float64Array(weights.length)
  let sum = 0
  for (let past = 0; past < sums.length; past++) sums[past] = sum += weights[past]!
  return { rows, values, weights, sums }
}

function pick(from: Float64Array, which: Int32Array): Float64Array {
  const picked = new Float64Array(which.length)
  for (let at = 0; at < which.length; at++) picked[at] = from[which[at]!]!
  return picked
}

/** Of a node and the first 32 binary digits of a value, which rounding hardly ever changes. */
function hash(place: number, value: number): number {
  bits.setFloat64(0, value)
  let word = Math.imul(bits.getInt32(0), 0x9e3779b1) ^ (bits.getUint32(4) >>> 20)
  word = Math.imul(word ^ (word >>> 15), 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35)
  word = Math.imul(word ^ (word >>> 13), 0x27d4eb2f)
  return word ^ (word >>> 16)
}

function enlarged<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
