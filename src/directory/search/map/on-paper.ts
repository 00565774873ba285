export interface Point {
  latitude: number
  longitude: number
}

const width = 520
const mostHeight = 612
/** Room for a locality's circle and name, and for a line. */
const margins = { name: 76, line: 12 }
const milesPerDegree = 69.05

/**
 * Points of an area on flat paper, north at the top: a degree of longitude is narrowed by the
 * cosine of the middle latitude, which is right to a fraction of a percent across a county.
 * @param outline lies on the paper too, with less room around it.
 * @returns the size of the paper, where a point lies on it, and the length of a mile.
 */
export function onPaper(points: Point[], outline: Point[] = []) {
  const latitudes = [...points, ...outline].map((one) => one.latitude)
  const narrowing = Math.cos((((least(latitudes) + most(latitudes)) / 2) * Math.PI) / 180)
  const boxes = [boxOf(points, narrowing, margins.name)]
  if (outline.length > 0) boxes.push(boxOf(outline, narrowing, margins.line))
  const scale = largestScale(boxes)
  const edges = {
    left: least(boxes.map(({ west, margin }) => west * scale - margin)),
    right: most(boxes.map(({ east, margin }) => east * scale + margin)),
    top: most(boxes.map(({ north, margin }) => north * scale + margin)),
    bottom: least(boxes.map(({ south, margin }) => south * scale - margin)),
  }
  const exactly = ({ latitude, longitude }: Point) => ({
    x: width / 2 + longitude * narrowing * scale - (edges.left + edges.right) / 2,
    y: edges.top - latitude * scale,
  })
  return {
    width,
    height: Math.round(edges.top - edges.bottom),
    mile: scale / milesPerDegree,
    exactly,
    at: (point: Point) => {
      const { x, y } = exactly(point)
      return { x: Math.round(x), y: Math.round(y) }
    },
  }
}

type Box = ReturnType<typeof boxOf>

/** In degrees of latitude. One place, or places on a line, are given some width and height. */
function boxOf(points: Point[], narrowing: number, margin: number) {
  const across = points.map(({ longitude }) => longitude * narrowing)
  const latitudes = points.map(({ latitude }) => latitude)
  const [west, east, north] = [least(across), most(across), most(latitudes)]
  const wider = Math.max(0.05 - (east - west), 0) / 2
  const south = Math.min(least(latitudes), north - 0.05)
  return { west: west - wider, east: east + wider, north, south, margin }
}

/** As large as leaves each box its margin, whichever box is outermost on a side. */
function largestScale(boxes: Box[]): number {
  const fitting = boxes.flatMap((a) =>
    boxes.flatMap((b) => [
      (width - a.margin - b.margin) / Math.max(a.east - b.west, 0),
      (mostHeight - a.margin - b.margin) / Math.max(a.north - b.south, 0),
    ]),
  )
  return least(fitting)
}

// There may be more points than a function takes arguments.
const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b))
const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b))
