/**
 * "Record my voice": puts what was recorded into the field for a file beside it, so that the form
 * sends it like any other file. Nothing leaves the browser before the form does.
 */
export function offerRecording(place: HTMLElement): void {
  const field = document.querySelector<HTMLInputElement>(`#${place.dataset.record}`)
  const status = place.querySelector('[role=status]')
  const player = place.querySelector('audio')
  const button = place.querySelector('button')
  // Beside a picture, only its words change.
  const label = button?.querySelector('.gc-beside > span') ?? button
  if (!field || !status || !player || !button || !label) return
  if (!navigator.mediaDevices || !('MediaRecorder' in window)) return
  place.hidden = false
  let recording: Recording | undefined
  let isAsking = false

  const clock = clockIn(place.querySelector('.gc-record__time'))
  const say = (words: string) => (status.textContent = words)
  const listenTo = (file: File | undefined) => {
    if (player.src) URL.revokeObjectURL(player.src)
    player.removeAttribute('src')
    if (file) player.src = URL.createObjectURL(file)
    player.hidden = !file
  }

  const begin = async () => {
    if (isAsking) return
    isAsking = true
    say('Your browser may ask whether this page may use the microphone.')
    try {
      recording = await record()
    } catch (error) {
      say(whyNot(error))
      return
    } finally {
      isAsking = false
    }
    listenTo(undefined)
    label.textContent = 'Stop recording'
    say('Recording. Speak now.')
    clock.start()
    const file = await recording.finished
    clock.stop()
    recording = undefined
    label.textContent = 'Record it again'
    if (file.size === 0) {
      say('Nothing was recorded. Try again, or choose a recording below.')
      return
    }
    const chosen = new DataTransfer()
    chosen.items.add(file)
    field.files = chosen.files
    listenTo(file)
    say('Recorded. Listen to it before you go on. It is sent with the form.')
  }

  button.addEventListener('click', () => {
    if (recording) recording.stop()
    else void begin()
  })
  field.addEventListener('change', () => {
    listenTo(field.files?.[0])
    say('')
  })
  // What is still being said is not left out.
  field.form?.addEventListener(
    'submit',
    (event) => {
      if (!recording) return
      event.preventDefault()
      event.stopImmediatePropagation()
      recording.stop()
    },
    { capture: true },
  )
}

interface Recording {
  stop(): void
  finished: Promise<File>
}

const mostMinutes = 10

/** Records until it is stopped. Rejects where there is no microphone, or it may not be used. */
async function record(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
  // A voice needs no more, and ten minutes stay small.
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 48_000 })
  const parts: Blob[] = []
  const finished = new Promise<File>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop()
      clearTimeout(end)
      const [type = ''] = recorder.mimeType.split(';')
      resolve(new File(parts, `recording.${type.split('/')[1]}`, { type }))
    })
  })
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const end = setTimeout(stop, mostMinutes * 60_000)
  recorder.start(1000)
  return { stop, finished }
}

/** How long it has been, for those who see it; it isn't read aloud each second. */
function clockIn(place: Element | null) {
  let seconds = 0
  let ticking = 0
  const tell = () => {
    const rest = String(seconds % 60).padStart(2, '0')
    if (place) place.textContent = `${Math.floor(seconds / 60)}:${rest} of ${mostMinutes} minutes`
    seconds++
  }
  return {
    start: () => {
      seconds = 0
      tell()
      place?.toggleAttribute('hidden', false)
      ticking = setInterval(tell, 1000)
    },
    stop: () => {
      clearInterval(ticking)
      place?.toggleAttribute('hidden', true)
    },
  }
}

function whyNot(error: unknown): string {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError')
    return 'The microphone may not be used here. Allow it in your browser’s settings, or choose a recording below.'
  if (name === 'NotFoundError') return 'No microphone was found. Choose a recording below.'
  return 'The microphone can’t be used just now. Try again, or choose a recording below.'
}
