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
}
const tellWaiting = async () => {
  const { length } = await all()
  say('waiting', length === 0 ? '' : filled(words.waiting, { count: length }))
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
  await putAway({ ...item, isRefused: true })
  say(item.id, filled(words.refused, { site, why: whyIn(await answer.text()) }))
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

const renew = () => {
  form.reset()
  form.elements.id.value = crypto.randomUUID?.() ?? form.elements.id.value
}

field.dataset.action = new URL(form?.action ?? location.href).pathname
const signHere = async () => {
  const { value: slug, selectedOptions } = form.elements.site
  const isFile = (value) => value instanceof File && value.size === 0
  const fields = [...new FormData(form)].filter(([, value]) => !isFile(value))
  const id = form.elements.id.value
  await putAway({ id, slug, site: selectedOptions[0].textContent.trim(), fields })
  say('kept', words.kept)
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
