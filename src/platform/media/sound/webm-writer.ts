import { element, float, idBytes, ids, string, uint } from './ebml.ts'
import { opusRate, readOpusHead } from './opus.ts'
import { join, secondsOf, type Packet, type Track } from './track.ts'

/** Writes Opus as WebM, with its length and an index, which recorders leave out. */
export function writeWebm(track: Track): Uint8Array {
  const info = element(
    ids.info,
    uint(ids.timestampScale, 1_000_000),
    float(ids.duration, secondsOf(track) * 1000),
    string(ids.muxingApp, 'Goldcrest'),
    string(ids.writingApp, 'Goldcrest'),
  )
  const tracks = element(ids.tracks, trackEntry(track))
  const clusters = clustersOf(track.packets)
  // Each entry of the index has the same size, so where things are is known before it is written.
  const headSize = seekHead(0, 0, 0).length
  const cuesAt = headSize + info.length + tracks.length
  const firstAt = cuesAt + cues(clusters, 0).length
  const segment = element(
    ids.segment,
    seekHead(headSize, headSize + info.length, cuesAt),
    info,
    tracks,
    cues(clusters, firstAt),
    ...clusters.map(({ bytes }) => bytes),
  )
  return join([header, segment])
}

const header = element(
  ids.ebml,
  uint(0x4286, 1),
  uint(0x42f7, 1),
  uint(0x42f2, 4),
  uint(0x42f3, 8),
  string(ids.docType, 'webm'),
  uint(0x4287, 4),
  uint(0x4285, 2),
)

function trackEntry({ config, channels }: Track): Uint8Array {
  const { preSkip } = readOpusHead(config)
  return element(
    ids.trackEntry,
    uint(ids.trackNumber, 1),
    uint(ids.trackUid, 1),
    uint(ids.trackType, 2),
    string(ids.codecId, 'A_OPUS'),
    element(ids.codecPrivate, config),
    uint(ids.codecDelay, (preSkip * 1e9) / opusRate),
    uint(ids.seekPreRoll, 80_000_000),
    element(ids.audio, float(ids.samplingFrequency, opusRate), uint(ids.channels, channels)),
  )
}

interface Cluster {
  /** In milliseconds. */
  time: number
  bytes: Uint8Array
}

/** Of five seconds each. */
function clustersOf(packets: Packet[]): Cluster[] {
  const clusters: { time: number; blocks: Uint8Array[] }[] = []
  let samples = 0
  for (const { bytes, length } of packets) {
    const now = Math.round((samples * 1000) / opusRate)
    let cluster = clusters.at(-1)
    if (!cluster || now - cluster.time >= 5000) clusters.push((cluster = { time: now, blocks: [] }))
    const before = new Uint8Array([0x81, 0, 0, 0x80])
    new DataView(before.buffer).setInt16(1, now - cluster.time)
    cluster.blocks.push(element(ids.simpleBlock, before, bytes))
    samples += length
  }
  return clusters.map(({ time, blocks }) => ({
    time,
    bytes: element(ids.cluster, uint(ids.timestamp, time), ...blocks),
  }))
}

function cues(clusters: Cluster[], firstAt: number): Uint8Array {
  let at = firstAt
  const points = clusters.map(({ time, bytes }) => {
    const position = element(
      ids.cueTrackPositions,
      uint(ids.cueTrack, 1),
      uint(ids.cueClusterPosition, at),
    )
    at += bytes.length
    return element(ids.cuePoint, uint(ids.cueTime, time), position)
  })
  return element(ids.cues, ...points)
}

function seekHead(info: number, tracks: number, cuesAt: number): Uint8Array {
  const seek = (id: number, at: number) =>
    element(ids.seek, element(ids.seekId, idBytes(id)), uint(ids.seekPosition, at))
  return element(
    ids.seekHead,
    seek(ids.info, info),
    seek(ids.tracks, tracks),
    seek(ids.cues, cuesAt),
  )
}
