// The rapid form without a connection: what is signed is kept on the device first and brought to
// the server when it can be reached, each under the id that the form was given, so that sending it
// twice records it once. Without this script the form posts by itself.
const field = document.querySelector('[data-field]')
const form = field.querySelector('.assess-form')
const status = field.querySelector('[data-status]')
const words = JSON.parse(field.dataset.words)
const filled = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name])

/** What a request of the device's database answers. */
const settled = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error(request.error?.message)))
  })
const opening = indexedDB.open('alternat field', 1)
opening.addEventListener('upgradeneeded', () =>
  opening.result.createObjectStore('waiting', { keyPath: 'id' }),
)
const opened = settled(opening)
const within = async (mode, work) =>
  settled(work((await opened).transaction('waiting', mode).objectStore('waiting')))
const all = async () => await within('readonly', (store) => store.getAll())
const putAway = async (item) => {
  await within('readwrite', (store) => store.put(item))
}
const forget = async (id) => {
  await within('readwrite', (store) => store.delete(id))
}

const lines = new Map()
const say = (key, text, href) => {
  const line = lines.get(key) ?? status.appendChild(document.createElement('p'))
  lines.set(key, line)
  line.textContent = href ? '' : text
  line.hidden = text === ''
  if (href) line.append(Object.assign(document.createElement('a'), { href, textContent: text }))
  return line
}
const isPicture = ([, value]) => value instanceof File
const tellWaiting = async () => {
  const waiting = (await all()).filter(({ isRefused }) => !isRefused)
  const pictures = waiting.flatMap(({ fields }) => fields.filter(isPicture)).length
  const text = pictures === 0 ? words.waiting : words.waitingWith
  say('waiting', waiting.length === 0 ? '' : filled(text, { count: waiting.length, pictures }))
}

const button = (text, act) => {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: text,
  })
  made.className = 'button button-quiet'
  made.addEventListener('click', act)
  return made
}
/** Puts what was refused into the form again, its photographs too. */
const mend = ({ id, slug, site, fields }) => {
  form.reset()
  const choices = form.elements.site
  if (![...choices.options].some(({ value }) => value === slug)) choices.add(new Option(site, slug))
  const pictures = new DataTransfer()
  for (const [, picture] of fields.filter(isPicture)) pictures.items.add(picture)
  form.elements.photograph.files = pictures.files
  const said = fields.filter((one) => !isPicture(one))
  for (const control of form.elements) {
    const values = said.filter(([name]) => name === control.name).map(([, value]) => value)
    if (control.type === 'radio' || control.type === 'checkbox')
      control.checked = values.includes(control.value)
    else if (control.type !== 'file' && values.length > 0) control.value = values[0]
  }
  say(id, filled(words.mending, { site }))
  choices.focus()
}
const discard = async ({ id, site }) => {
  if (!confirm(filled(words.discarding, { site }))) return
  await forget(id)
  say(id, '')
}
const tellRefused = (item) => {
  const { id, site, why } = item
  const line = say(id, filled(words.refused, { site, why }))
  const acts = Object.assign(document.createElement('span'), { className: 'actions' })
  acts.append(
    button(words.mend, () => mend(item)),
    button(words.discard, () => void discard(item)),
  )
  line.append(acts)
}

const bodyOf = ({ fields }) => {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return body
}
const whyIn = (text) => {
  const page = new DOMParser().parseFromString(text, 'text/html')
  const said = page.querySelector('.form-errors ul, .flash-problem, main p')
  return said?.textContent.trim().replaceAll(/\s+/g, ' ') ?? ''
}

/** Whether the next one may be tried: not while there is no server, or no session. */
const send = async (item) => {
  const { site, slug } = item
  let answer
  try {
    answer = await fetch(field.dataset.action, { method: 'POST', body: bodyOf(item) })
  } catch {
    return false
  }
  const { pathname, searchParams } = new URL(answer.url)
  if (pathname !== field.dataset.action) {
    say('waiting', words.signIn, '/sign-in')
    return false
  }
  if (answer.ok) {
    await forget(item.id)
    const isAlso = searchParams.get('did') === 'assessed-too'
    say(item.id, filled(isAlso ? words.also : words.sent, { site }), `/desk/heritage/${slug}`)
    return true
  }
  if (answer.status >= 500) return false
  const refused = { ...item, isRefused: true, why: whyIn(await answer.text()) }
  await putAway(refused)
  tellRefused(refused)
  return true
}

let isSending = false
let isAskedAgain = false
const sendAll = async () => {
  isAskedAgain = isSending
  if (isSending) return
  isSending = true
  do {
    isAskedAgain = false
    for (const item of (await all()).filter(({ isRefused }) => !isRefused)) {
      if (!(await send(item))) break
    }
  } while (isAskedAgain)
  isSending = false
  await tellWaiting()
}

const day = 86_400_000
const { defaultValue: takenOn } = form?.elements.observedOn ?? {}
/** A page that was kept is opened many times, and on later days than the one on which it was taken along. */
const renew = () => {
  const { value: capacity } = form.elements.capacity
  form.reset()
  // Whoever signs several in a row signs them as the same.
  form.elements.capacity.value = capacity
  form.elements.id.value = crypto.randomUUID()
  const days = Math.floor((Date.now() - Number(form.elements.since.value)) / day)
  const now = new Date(Date.parse(takenOn) + days * day)
  if (days > 0) form.elements.observedOn.value = now.toISOString().slice(0, 10)
}

field.dataset.action = new URL(form?.action ?? location.href).pathname
const signHere = async () => {
  const { value: slug, selectedOptions } = form.elements.site
  const isEmpty = (value) => value instanceof File && value.size === 0
  const fields = [...new FormData(form)].filter(([, value]) => !isEmpty(value))
  const id = form.elements.id.value
  await putAway({ id, slug, site: selectedOptions[0].textContent.trim(), fields })
  // A browser that is short of room asks before it throws this away.
  void navigator.storage?.persist?.()
  say(id, '')
  say('kept', words.kept)
  status.scrollIntoView({ block: 'center' })
  renew()
  await tellWaiting()
  await sendAll()
  say('kept', '')
}
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const isComplete = form.querySelector('[name=condition]:checked') && form.checkValidity()
  if (isComplete) void signHere()
  else {
    form.querySelector('[name=condition]').focus()
    form.reportValidity()
  }
})
addEventListener('online', () => void sendAll())
setInterval(() => void sendAll(), 15_000)
// What the server refused in this page stays in its fields; what was kept begins anew.
const isShownAgain = document.querySelector('.form-errors, .flash-problem')
if (form && !isShownAgain) renew()
for (const item of await all()) if (item.isRefused) tellRefused(item)
await tellWaiting()
void sendAll()

if ('serviceWorker' in navigator) {
  const scope = field.dataset.action
  await navigator.serviceWorker.register(field.dataset.worker, { scope })
  const { active } = await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const assets = loaded.filter((name) => new URL(name).pathname.startsWith('/assets/'))
  const channel = new MessageChannel()
  channel.port1.addEventListener('message', () => say('ready', words.ready))
  channel.port1.start()
  const taken = new URL(location.href)
  taken.searchParams.delete('did')
  active.postMessage({ keep: [taken.href, ...assets] }, [channel.port2])
}
