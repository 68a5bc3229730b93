// Damage is marked by drawing on the photograph: a rectangle fills the next free row of the form,
// and what is written in a row is drawn at once. Without this script the same rows are written by
// hand, after the grid that stands on each picture.
const boards = [...document.querySelectorAll('[data-board]')]
const rows = [...document.querySelectorAll('[data-mark]')]
const letters = 'ABCDEFGHIJKL'
const down = 9
const drawing = 'http://www.w3.org/2000/svg'

const fieldOf = (row, name) => row.querySelector(`[name="${name}${row.dataset.mark}"]`)

const cornersOfFields = (text) => {
  const names = text.toUpperCase().split(/\s*[-–:]\s*/)
  const fields = names.map((name) => /^([A-L])([1-9])$/.exec(name))
  if (names.length > 2 || fields.includes(null)) return undefined
  const across = fields.map(([, letter]) => letters.indexOf(letter))
  const below = fields.map(([, , digit]) => Number(digit) - 1)
  const share = (value, of) => (value / of) * 100
  return [
    share(Math.min(...across), letters.length),
    share(Math.min(...below), down),
    share(Math.max(...across) + 1, letters.length),
    share(Math.max(...below) + 1, down),
  ]
}
const cornersIn = (text) => {
  const parts = text.trim().split(/[\s,;]+/)
  const numbers = parts.map(Number)
  const isFour = parts.length === 4 && numbers.every(Number.isFinite)
  return isFour ? numbers : cornersOfFields(text.trim())
}

const add = (parent, { name, text = '', ...attributes }) => {
  const element = document.createElementNS(drawing, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.textContent = text
  return parent.appendChild(element)
}

const sizeOf = (board) => board.viewBox.baseVal

const drawOn = (board, number, [left, top, right, bottom]) => {
  const { width, height } = sizeOf(board)
  const group = add(board.querySelector('[data-marks]'), { name: 'g', class: 'picture-mark' })
  const x = (Math.min(left, right) / 100) * width
  const y = (Math.min(top, bottom) / 100) * height
  add(group, {
    name: 'rect',
    x,
    y,
    width: (Math.abs(right - left) / 100) * width,
    height: (Math.abs(bottom - top) / 100) * height,
  })
  const cx = Math.min(x + 16, width - 16)
  const cy = Math.min(Math.max(y, 16), height - 16)
  add(group, { name: 'circle', cx, cy, r: 14 })
  add(group, { name: 'text', x: cx, y: cy + 6, 'text-anchor': 'middle', text: String(number) })
}

const drawAll = () => {
  for (const board of boards) board.querySelector('[data-marks]').replaceChildren()
  for (const [index, row] of rows.entries()) {
    const board = boards.find((one) => one.dataset.board === fieldOf(row, 'markPhotograph').value)
    const corners = cornersIn(fieldOf(row, 'markArea').value)
    if (board && corners) drawOn(board, index + 1, corners)
  }
}

const percentAt = (board, { clientX, clientY }) => {
  const { left, top, width, height } = board.getBoundingClientRect()
  const share = (value, of) => Math.round(Math.min(1, Math.max(0, value / of)) * 1000) / 10
  return [share(clientX - left, width), share(clientY - top, height)]
}

const isFree = (row) => fieldOf(row, 'markArea').value === ''

const draw = (board, event) => {
  const row = rows.find(isFree)
  if (!row || event.button !== 0) return
  event.preventDefault()
  board.setPointerCapture(event.pointerId)
  const from = percentAt(board, event)
  const area = fieldOf(row, 'markArea')
  const photograph = fieldOf(row, 'markPhotograph')
  const move = (moved) => {
    const to = percentAt(board, moved)
    const corners = [0, 1].map((axis) => Math.min(from[axis], to[axis]))
    corners.push(...[0, 1].map((axis) => Math.max(from[axis], to[axis])))
    photograph.value = board.dataset.board
    area.value = corners.join(' ')
    drawAll()
  }
  const stopped = new AbortController()
  const end = ({ type }) => {
    stopped.abort()
    const [left, top, right, bottom] = cornersIn(area.value) ?? [0, 0, 0, 0]
    // A touch without a stroke marks nothing, nor does one that moved the page.
    if (type === 'pointercancel' || right - left < 1 || bottom - top < 1) {
      area.value = ''
      photograph.value = ''
      drawAll()
      return
    }
    row.closest('details').open = true
  }
  const { signal } = stopped
  board.addEventListener('pointermove', move, { signal })
  board.addEventListener('pointerup', end, { signal })
  board.addEventListener('pointercancel', end, { signal })
}

for (const board of boards) {
  board.dataset.drawing = ''
  board.addEventListener('pointerdown', (event) => draw(board, event))
}
for (const row of rows) {
  row.addEventListener('input', drawAll)
  row.addEventListener('change', drawAll)
}
