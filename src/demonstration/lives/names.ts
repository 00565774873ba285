// Nobody is called so: first names are common, and no surname is anybody's.
import type { Chance } from './chance.ts'

const first =
  'Ada Alder Amina Aneurin Anwen Arthur Asif Barnaby Beatrix Bryony Cedric Clementine Constance Cyril Dara Delphine Desmond Dorothea Edie Eileen Emeka Enid Ernest Farida Florence Gita Glenys Gwilym Hazel Hector Ida Imran Iris Ivor Jocelyn Jozef Kamala Kofi Laszlo Leopold Lottie Lucja Mabel Maeve Manish Marigold Minnie Monty Nadine Nerys Nell Olive Orla Oswin Parveen Percy Primrose Queenie Ramona Reggie Rhoda Rufus Sadie Samir Selwyn Sheila Sunita Thora Tilly Ursula Vera Vikram Wilf Winnie Yusuf Zelda'.split(
    ' ',
  )
const last =
  'Applegarnet Barleymede Bellweather Birchanger Blackthistle Bramblecote Brightling Brookmallow Candlewick Cherrybank Cloudsley Cobnutter Coldharrow Copperdale Cornmarrow Cranefly Damsonby Dewhollow Dovetallow Elderfold Fallowby Featherlow Fernsedge Flintwater Foxglover Gooseberrow Greylag Hartsmallow Hazelrigg Heronsby Honeyfold Inglenorth Juniperley Kestrelby Lapwinger Larchmere Lavenderly Linnetsby Marlowe-Pike Meadowcrake Millrindle Mistlethorn Mosscrop Nettlefold-Rye Nutbrowne Oatsheaf Osierby Otterstream Owlsbury Partridgely Pebblemere Pennythistle Plovergate Quillfeather Ravenstye Reedwhistle Rookholt Rushlighter Saffronby Sallowmead Sandpiperly Sedgewarbler Silverbirkin Skylarkin Sorrelby Sparrowick Starlingham Stonechatter Swallowtail Tansyfold Thimbleby Thornapple Thrushcross Tumblewick Wagtailby Waterlark Wheatear Whinberry Willowstrand Wrenfold'.split(
    ' ',
  )

/** A name that nobody else of the enterprise has. */
export function newName(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const name = `${chance.pick(first)} ${chance.pick(last)}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

export const firstNameOf = (name: string) => name.split(' ')[0]!

const before =
  'Amber Barley Blue Bright Candle Cherry Clover Copper Daisy Early Elm Fern Fine Garden Green Happy Harbour Hazel Holly Home Honey Kind Lantern Lilac Little Long Maple Meadow Mill Mint Morning Mossy New Old Open Orchard Own Pebble Plum Quiet River Rose Round Saffron Second Silver Slow Sunny Sure Thyme Two Warm Well White Willow Winter Yellow'.split(
    ' ',
  )
const after =
  'Bench Bridge Button Chair Corner Cup Cushion Door Doorstep Fire Footpath Garden Gate Hands Hat Hearth Hob House Kettle Key Kitchen Lamp Lane Latch Leaf Loaf Mornings Mug Path Pocket Porch Pot Radio Row Shawl Shed Slippers Spoon Steps Stove Sundays Table Teapot Thread Threshold Umbrella Visit Wheel Window Wool'.split(
    ' ',
  )

/** So many names of invented enterprises, each once: "Slow Kettle". */
export function enterpriseNames(chance: Chance, many: number, taken: Set<string>): string[] {
  const names: string[] = []
  for (let number = 1; names.length < many; number++) {
    // Where all two words are used up there are three.
    const more = number > before.length * after.length ? `${chance.pick(before)} ` : ''
    const name = `${more}${chance.pick(before)} ${chance.pick(after)}`
    if (taken.has(name)) continue
    taken.add(name)
    names.push(name)
  }
  return names
}

const roads =
  'Anchor Row|Bakehouse Lane|Chandler’s Row|Dovecote Close|Eel Street|Ferry Steps|Glovers’ Yard|Hopper Lane|Ironmonger Row|Jetty Road|Kiln Cottages|Lanternkeeper’s Walk|Maltings Yard|Netmenders’ Row|Orchard Rise|Pump Court|Quay Terrace|Ropewalk|Sexton’s Lane|Tanners’ Green|Upper Tide Street|Vinegar Hill|Weir Cottages|Yard End'.split(
    '|',
  )
const doors = [
  'Ring twice.',
  'The side door is open.',
  'Knock, and wait.',
  'The key is next door, at the blue gate.',
  'Use the bell; the knocker is for the dog.',
  'Come round the back.',
  'The second floor; the lift is slow.',
]

/** Where somebody is visited. */
export function address(chance: Chance): string {
  return `${chance.between(1, 48)} ${chance.pick(roads)}. ${chance.pick(doors)}`
}
