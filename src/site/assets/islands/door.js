// The door without a reload: acts are shown at once, kept on the device and brought to the server
// when there is a connection, each under a key of its own, so that none counts twice. Words and
// markup come with the page. Without this script the same forms post by themselves.
const door = document.querySelector('[data-door]')
const words = JSON.parse(door.dataset.words)
const part = (name) => door.querySelector(`[data-${name}]`)
const [list, more, status, conflicts, video] = ['list', 'more', 'status', 'conflicts', 'video'].map(
  part,
)
const typed = door.querySelector('[name=q]')
const kept = `door ${location.pathname}`
const mostShown = 40

const filled = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name])
const folded = (text) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[əe]/g, 'a')
    .replaceAll('ı', 'i')
const sign = { O: '0', I: '1', L: '1', İ: '1', U: 'V' }
const codeIn = (text) =>
  text
    .toUpperCase()
    .replaceAll(/[\s\-–—.]/g, '')
    .replaceAll(/[OILİU]/g, (one) => sign[one])
const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((one) => one.toString(16).padStart(2, '0'))
    .join('')

let state
let problem = ''
let queue = []
try {
  queue = JSON.parse(localStorage.getItem(kept) ?? '[]')
} catch {
  // A device that keeps nothing still works as long as the page stays open.
}
const keep = () => {
  try {
    localStorage.setItem(kept, JSON.stringify(queue))
  } catch {
    // As above.
  }
}

/** The door as it is once all that waits here has been brought. */
const expected = () => {
  const parties = structuredClone(state.parties)
  let { inside, free } = state
  for (const { act, registration, people } of queue) {
    const party = parties.find(({ id }) => id === registration)
    const moved = Number(people ?? act.split(' ')[1]) * (act.startsWith('out') ? -1 : 1)
    inside += moved
    if (act === 'walk-in' && free !== null) free -= moved
    if (party) {
      party.inside += moved
      party.undo = moved > 0 ? moved : party.inside
    }
  }
  return { ...state, parties, inside, free }
}

const found = (parties, text) => {
  if (text.trim() === '') return parties.filter(({ outside }) => outside === null)
  const tickets = parties.filter(({ code }) => codeIn(code) === codeIn(text))
  if (tickets.length > 0) return tickets
  const sought = folded(text).split(/\s+/)
  return parties.filter(({ name }) => sought.every((one) => folded(name ?? '').includes(one)))
}

const showAct = (row, kind, people) => {
  const button = row.querySelector(`[data-kind=${kind}]`)
  if (!button) return
  button.hidden = people === 0
  button.value = `${kind === 'undo' ? 'out' : 'in'} ${people}`
  button.textContent = filled(words[kind], { people })
}
const rowOf = (one) => {
  const row = part('row').content.firstElementChild.cloneNode(true)
  const rest = one.outside === null ? Math.max(0, one.party - one.inside) : 0
  row.classList.toggle('door-outside', one.outside !== null)
  row.querySelector('[name=registration]').value = one.id
  row.querySelector('[data-name]').textContent = one.name ?? words.nameless
  row.querySelector('[data-code]').textContent = one.code
  row.querySelector('[data-standing]').textContent =
    one.outside === null ? filled(words.standing, one) : words[one.outside]
  showAct(row, 'in', rest)
  showAct(row, 'one', rest > 1 ? 1 : 0)
  showAct(row, 'undo', one.undo)
  return row
}

const show = () => {
  // What the server said before is in the rows by now.
  part('said')?.remove()
  status.hidden = problem === '' && queue.length === 0
  status.textContent = problem || filled(words.queued, { count: queue.length })
  if (!state) return
  const now = expected()
  const parties = found(now.parties, typed.value)
  const hidden = parties.length - mostShown
  part('inside').textContent = now.inside
  const free = part('free')
  if (free) free.textContent = now.free === null ? words.freeAny : filled(words.free, now)
  list.replaceChildren(...parties.slice(0, mostShown).map(rowOf))
  more.hidden = hidden <= 0 && parties.length > 0
  more.textContent = parties.length === 0 ? words.nobody : filled(words.more, { hidden })
}

const answerOf = async (address, options) => {
  const response = await fetch(address, options)
  // Whoever is signed out is sent to a page, which is no answer.
  const isAnswer = (response.headers.get('content-type') ?? '').startsWith('application/json')
  problem = isAnswer ? '' : words.signedOut
  return isAnswer ? response.json() : undefined
}

const conflict = (text) => {
  const line = part('conflict').content.firstElementChild.cloneNode(true)
  line.querySelector('[data-text]').textContent = text
  line.querySelector('button').addEventListener('click', () => line.remove())
  conflicts.append(line)
}

let isBringing = false
const bring = async () => {
  if (isBringing) return
  isBringing = true
  try {
    while (queue.length > 0) {
      const answer = await answerOf(door.dataset.acts, {
        method: 'POST',
        body: new URLSearchParams(queue[0]),
      })
      if (!answer) break
      queue.shift()
      keep()
      if (!answer.isDone) conflict(answer.text)
    }
    state = (await answerOf(door.dataset.state)) ?? state
  } catch {
    // No connection: what waits is tried again.
  }
  isBringing = false
  show()
}

door.addEventListener('submit', (event) => {
  const { target, submitter } = event
  if (target.method === 'get') {
    event.preventDefault()
    show()
    return
  }
  if (!state) return
  event.preventDefault()
  const act = {
    ...Object.fromEntries(new FormData(target, submitter)),
    key: newKey(),
    at: Date.now(),
  }
  queue.push(act)
  keep()
  if (act.act === 'walk-in') target.reset()
  show()
  void bring()
})
typed.addEventListener('input', show)
typed.addEventListener('focus', () => typed.select())
addEventListener('online', () => void bring())
setInterval(() => void bring(), 10_000)
void bring()

const scan = part('scan')
const look = async (detector) => {
  if (video.hidden) return
  const [code] = await detector.detect(video).catch(() => [])
  if (code && code.rawValue !== typed.value) {
    typed.value = code.rawValue
    navigator.vibrate?.(60)
    show()
  }
  setTimeout(() => void look(detector), 250)
}
scan.hidden = !('BarcodeDetector' in window && navigator.mediaDevices)
const turnCamera = async () => {
  if (!video.hidden) {
    for (const track of video.srcObject.getTracks()) track.stop()
    video.hidden = true
    return
  }
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment' },
    })
    video.hidden = false
    await video.play()
    void look(new BarcodeDetector({ formats: ['qr_code'] }))
  } catch {
    problem = words.noCamera
    show()
  }
}
scan.addEventListener('click', () => void turnCamera())
