import assert from 'node:assert/strict'
import { test } from 'node:test'
import { milesBetween } from '../localities.ts'
import { toDegrees } from './british-grid.ts'

/**
 * Ordnance Survey's own test points, at the corners of the country and in its middle: name,
 * latitude, longitude (ETRS89), eastings, northings. From OSTN15_OSGM15_TestInput and TestOutput
 * of its "OSTN15 and OSGM15 developers pack".
 */
const points = [
  ['TP01, Scilly', 49.9222639373, -6.29977752014, 91492.146, 11318.804],
  ['TP07, Kent', 51.3744702555, 1.44454730409, 639821.835, 169565.858],
  ['TP09, London', 51.4893656495, -0.1199255718, 530624.974, 178388.464],
  ['TP12, Droitwich', 52.2552938163, -2.15458614387, 389544.19, 261912.153],
  ['TP25, Tyneside', 54.9791227366, -1.61657685184, 424639.355, 565012.703],
  ['TP31, St Kilda', 57.8135183841, -8.57854456076, 9587.909, 899448.996],
  ['TP40, Shetland', 60.1330809166, -2.07382822798, 395999.668, 1138728.951],
] as const
const metresInMile = 1609.344

test('eastings and northings become degrees, right to 5 metres from Scilly to Shetland', () => {
  for (const [name, latitude, longitude, eastings, northings] of points) {
    const off = milesBetween({ latitude, longitude }, toDegrees(eastings, northings)) * metresInMile
    assert.ok(off < 5, `${name} is ${off.toFixed(1)} metres off`)
  }
})
