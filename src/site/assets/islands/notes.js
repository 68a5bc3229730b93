// Notes of a meeting save themselves while they are typed. What the server has not acknowledged is
// kept on the device and sent again, so that a lost connection or a killed server loses nothing.
// Without this script the same form saves by its button.
const pause = 1200
const kept = () => `notes ${location.pathname}`

const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(kept()))
  } catch {
    return null
  }
}

const remember = (text) => {
  try {
    if (text === undefined) localStorage.removeItem(kept())
    else localStorage.setItem(kept(), JSON.stringify(text))
  } catch {
    // A device that keeps nothing still works as long as the page stays open.
  }
}

// Puts a mark before each line that the cursor or the selection touches, or takes it away again.
const markLines = (field, sign) => {
  const { value, selectionStart, selectionEnd } = field
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1
  const end = value.indexOf('\n', selectionEnd)
  const to = end < 0 ? value.length : end
  const marked = value
    .slice(from, to)
    .split('\n')
    .map((line) => {
      const words = line.replace(/^\s*[!>]\s*/, '')
      return line.trimStart().startsWith(sign) ? words : `${sign} ${words}`
    })
    .join('\n')
  field.focus()
  field.setRangeText(marked, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const marking = (form, field) => {
  const tools = form.querySelector('[data-marks]')
  tools.hidden = false
  for (const button of tools.querySelectorAll('[data-mark]')) {
    button.addEventListener('click', () => markLines(field, button.dataset.mark))
  }
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'F2') return
    event.preventDefault()
    markLines(field, event.shiftKey ? '>' : '!')
  })
}

// How many marked lines wait to become undertakings, as the server says after each save.
const showWaiting = (text) => {
  const link = document.querySelector('[data-marked]')
  link.textContent = text
  link.parentElement.hidden = text === ''
}

const saving = (form, say) => {
  const { words: field, startedFrom: from } = form.elements
  const words = JSON.parse(form.dataset.words)
  let waiting
  let sending = false
  let stopped = false

  const taken = async (answer, sent) => {
    const { version, waiting: marked } = await answer.json()
    from.value = version
    showWaiting(marked)
    say(words.kept.replace('{time}', new Date().toTimeString().slice(0, 5)))
    if (field.value === sent) remember()
    else later(pause)
  }
  const send = async (sent) => {
    const body = new URLSearchParams({ words: sent, startedFrom: from.value })
    const answer = await fetch(form.dataset.notes, { method: 'POST', body })
    if (answer.status === 409) {
      stopped = true
      say(words.clash)
    } else if (answer.ok) await taken(answer, sent)
    else throw new Error(String(answer.status))
  }
  const save = async () => {
    if (sending || stopped || !form.isConnected) return
    sending = true
    say(words.saving)
    try {
      await send(field.value)
    } catch {
      say(words.waiting)
      later(3 * pause)
    }
    sending = false
  }
  const later = (milliseconds) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void save(), milliseconds)
  }
  return { later, save }
}

// What is marked is recorded from what is saved, so the last words are saved before.
const savingFirst = (link, save) => {
  link.addEventListener('click', (event) => {
    if (!remembered()) return
    event.preventDefault()
    void save().then(() => {
      if (!remembered()) location.assign(link.href)
    })
  })
}

// A server that is gone takes nothing: what was sent is forgotten once a page shows it as saved.
const keepUntilTaken = (form) => {
  const { words, startedFrom } = form.elements
  form.addEventListener('submit', () => remember({ words: words.value, from: startedFrom.value }))
}

const start = () => {
  const form = document.querySelector('[data-notes]')
  if (!form || form.dataset.started) return
  form.dataset.started = 'yes'
  const status = form.querySelector('[data-status]')
  const { words: field, startedFrom: from } = form.elements
  const { later, save } = saving(form, (text) => (status.textContent = text))
  savingFirst(document.querySelector('[data-marked]'), save)
  marking(form, field)
  for (const part of document.querySelectorAll('[data-without-script]')) part.hidden = true
  const before = remembered()
  if (before?.words === field.value) remember()
  else if (before) {
    field.value = before.words
    // Started from an older version, the server says so, and saving by the button compares both.
    from.value = before.from
    later(0)
  }
  field.addEventListener('input', () => {
    remember({ words: field.value, from: from.value })
    later(pause)
  })
  keepUntilTaken(form)
}

const startAll = () => {
  start()
  const compared = document.querySelector('[data-compared]')
  if (compared) keepUntilTaken(compared)
}

startAll()
// Pages of the desk are exchanged without a reload.
document.addEventListener('turbo:load', startAll)
