import proj4 from 'proj4'

/**
 * The British National Grid with the seven figures that Ordnance Survey publishes for its datum
 * ("A guide to coordinate systems in Great Britain", section 6.6).
 */
const grid = proj4(
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
    '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
  'WGS84',
)

/** Eastings and northings in metres as degrees (WGS 84), right to about 5 metres. */
export function toDegrees(eastings: number, northings: number) {
  const [longitude = NaN, latitude = NaN] = grid.forward([eastings, northings])
  return { latitude: rounded(latitude), longitude: rounded(longitude) }
}

/** To six places: a tenth of a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
