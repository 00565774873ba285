/**
 * "Use my location": fills a field with the name of the nearest place that it suggests. Where
 * somebody is never leaves the phone; only the place's name is sent, when they send the form.
 */
export function offerLocation(button: HTMLButtonElement): void {
  const field = document.querySelector<HTMLInputElement>(`#${button.dataset.locate}`)
  const places = [...(field?.list?.options ?? [])].map((option) => ({
    name: option.value,
    latitude: Number(option.dataset.latitude),
    longitude: Number(option.dataset.longitude),
  }))
  if (!('geolocation' in navigator) || !field || places.length === 0) return
  const say = (words: string) => {
    const status = document.querySelector('#located')
    if (status) status.textContent = words
  }
  button.hidden = false
  button.addEventListener('click', () => {
    say('Looking for the nearest place …')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const near = places
          .map((place) => ({ ...place, miles: milesBetween(coords, place) }))
          .reduce((best, place) => (place.miles < best.miles ? place : best))
        if (near.miles > 25) {
          say(`You seem to be outside ${button.dataset.area}. Type the place where help is needed.`)
          return
        }
        field.value = near.name
        say(`${near.name} is nearest. Your location stays on this device.`)
      },
      () => say('Your location could not be found. Type a place or a postcode instead.'),
      { maximumAge: 600_000, timeout: 10_000 },
    )
  })
}

interface Point {
  latitude: number
  longitude: number
}

/** Straight-line miles (equirectangular: right to a fraction of a percent over an area). */
function milesBetween(a: Point, b: Point): number {
  const middle = ((a.latitude + b.latitude) / 2) * (Math.PI / 180)
  const north = a.latitude - b.latitude
  const east = (a.longitude - b.longitude) * Math.cos(middle)
  return Math.hypot(north, east) * 69.05
}
