// Suggests while one types: a combobox by the ARIA Authoring Practices. Without it the form searches.
const pause = 120

const set = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
const make = (name, attributes) => set(document.createElement(name), attributes)

const listOf = (input, label) => {
  const id = `${input.id}-list`
  const list = make('ul', { id, role: 'listbox', class: 'suggestions', 'aria-label': label })
  const active = () => list.querySelector('[aria-selected=true]')
  const choose = (option) => {
    active()?.setAttribute('aria-selected', 'false')
    input.removeAttribute('aria-activedescendant')
    if (!option) return
    set(input, { 'aria-activedescendant': option.id })
    set(option, { 'aria-selected': 'true' }).scrollIntoView({ block: 'nearest' })
  }
  const show = (isShown) => {
    list.hidden = !isShown
    input.setAttribute('aria-expanded', String(isShown))
    if (!isShown) choose()
  }
  const walk = (step) => {
    show(true)
    // Between the last and the first stands what was typed.
    const all = [undefined, ...list.children]
    choose(all.at((all.indexOf(active() ?? undefined) + step) % all.length))
  }
  const fill = (options) => {
    list.replaceChildren(...options)
    for (const [index, option] of options.entries()) option.id = `${id}-${index}`
    show(options.length > 0)
  }
  return { list, active, show, walk, fill }
}

const askerOf = (form, input, { show, fill }) => {
  const status = make('p', { role: 'status', class: 'visually-hidden' })
  let waiting
  let asking
  const ask = async () => {
    asking = new AbortController()
    const address = `${form.dataset.suggest}?q=${encodeURIComponent(input.value)}`
    const answer = await fetch(address, { signal: asking.signal })
    // Whoever was signed out is led to a page, which is no list.
    if (!answer.ok || answer.redirected) return show(false)
    const found = make('template', {})
    found.innerHTML = await answer.text()
    status.textContent = found.content.querySelector('p').textContent
    fill([...found.content.querySelectorAll('li')])
  }
  const stop = () => {
    clearTimeout(waiting)
    asking?.abort()
  }
  const soon = () => {
    stop()
    // Outdated, or without a network: the form is still there.
    waiting = setTimeout(() => void ask().catch(() => undefined), pause)
  }
  return { status, stop, soon }
}

const enhance = (form) => {
  const input = form.querySelector('input')
  const suggested = listOf(input, form.dataset.label)
  const { list, active, show, walk } = suggested
  const { status, stop, soon } = askerOf(form, input, suggested)
  const close = () => {
    stop()
    show(false)
  }
  const go = (option) => option && location.assign(option.dataset.href)
  const press = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape' && !list.hidden) close()
    else if (event.key === 'Enter' && active()) go(active())
    else if (step && list.children.length > 0) walk(step)
    else return
    event.preventDefault()
  }

  show(false)
  set(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    autocomplete: 'off',
  }).after(list, status)
  input.addEventListener('input', soon)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', press)
  // Else the field loses the focus, and the list goes.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => go(target.closest('[data-href]')))
}

for (const form of document.querySelectorAll('form[data-suggest]')) enhance(form)
