// Notes of a meeting save themselves while they are typed. What the server has not acknowledged is
// kept on the device and sent again, so that a lost connection or a killed server loses nothing.
// Without this script the same form saves by its button.
const start = () => {
  const form = document.querySelector('[data-notes]')
  if (!form || form.dataset.started) return
  form.dataset.started = 'yes'
  const words = JSON.parse(form.dataset.words)
  const field = form.elements.words
  const from = form.elements.startedFrom
  const status = form.querySelector('[data-status]')
  const kept = `notes ${location.pathname}`
  const pause = 1200
  let waiting
  let sending = false
  let stopped = false

  const remember = () => {
    try {
      localStorage.setItem(kept, JSON.stringify({ words: field.value, from: from.value }))
    } catch {
      // A device that keeps nothing still works as long as the page stays open.
    }
  }
  const forget = () => {
    try {
      localStorage.removeItem(kept)
    } catch {
      // There is nothing to forget then.
    }
  }
  const later = (milliseconds) => {
    clearTimeout(waiting)
    waiting = setTimeout(save, milliseconds)
  }
  const save = async () => {
    if (sending || stopped) return
    sending = true
    const sent = field.value
    status.textContent = words.saving
    try {
      const answer = await fetch(form.dataset.notes, {
        method: 'POST',
        body: new URLSearchParams({ words: sent, startedFrom: from.value }),
      })
      if (answer.status === 409) {
        stopped = true
        status.textContent = words.clash
      } else if (answer.ok) {
        from.value = (await answer.json()).version
        const time = new Date().toTimeString().slice(0, 5)
        status.textContent = words.kept.replace('{time}', time)
        if (field.value === sent) forget()
        else later(pause)
      } else throw new Error(String(answer.status))
    } catch {
      status.textContent = words.waiting
      later(3 * pause)
    }
    sending = false
  }

  try {
    const before = JSON.parse(localStorage.getItem(kept))
    if (before && before.words !== field.value) {
      field.value = before.words
      // Started from an older version: the server will say so, and saving compares both.
      from.value = before.from
      later(0)
    }
  } catch {
    // Nothing readable was kept.
  }
  field.addEventListener('input', () => {
    remember()
    later(pause)
  })
  form.addEventListener('submit', forget)
}

start()
// Pages of the desk are exchanged without a reload.
document.addEventListener('turbo:load', start)
