// Previews the grounds of a mark that is pointed at or focused; arrow keys walk along a lane.
// Everything works without it: a mark is a link to its grounds.
const markOf = ({ target }) => target instanceof Element && target.closest('.timeline-mark')

const preview = (event) => {
  const mark = markOf(event)
  if (!mark) return
  const grounds = mark.closest('.timeline')
  const row = document.getElementById(mark.getAttribute('href').slice(1))
  for (const shown of grounds.querySelectorAll('.shown')) shown.classList.remove('shown')
  row.classList.add('shown')
  row.querySelector('details').open = true
  grounds.classList.add('previewing')
}

document.addEventListener('focusin', preview)
document.addEventListener('pointerover', preview)
document.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const mark = step && markOf(event)
  if (!mark) return
  const marks = [...mark.closest('.lane').querySelectorAll('.timeline-mark')]
  const next = marks[marks.indexOf(mark) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
})
