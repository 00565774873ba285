interface Point {
  latitude: number
  longitude: number
}

const width = 520
const margin = 76
const milesPerDegree = 69.05

/**
 * Points of an area on flat paper, north at the top: a degree of longitude is narrowed by the
 * cosine of the middle latitude, which is right to a fraction of a percent across a county.
 * @returns the size of the paper, where a point lies on it, and the length of a mile.
 */
export function onPaper(points: Point[]) {
  const latitudes = points.map((one) => one.latitude)
  const longitudes = points.map((one) => one.longitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  // One place, or places on a line, have no width or no height of their own.
  const across = Math.max((east - west) * narrowing, 0.05)
  const down = Math.max(north - south, 0.05)
  const scale = (width - 2 * margin) / Math.max(across, down * 0.8)
  return {
    width,
    height: Math.round(down * scale + 2 * margin),
    mile: scale / milesPerDegree,
    at: ({ latitude, longitude }: Point) => ({
      x: Math.round(width / 2 + (longitude - (west + east) / 2) * narrowing * scale),
      y: Math.round(margin + (north - latitude) * scale),
    }),
  }
}
