// A picture looked at closely. The viewer that loads tiles is large, so it comes only when somebody
// asks for it; without this script the picture is a link to its file.
const figure = document.querySelector('[data-zoom]')
const words = JSON.parse(figure.dataset.words)

const button = (label, act) => {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: label,
  })
  made.className = 'button button-outlined'
  made.addEventListener('click', act)
  return made
}

const loadViewer = () =>
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: 'asset:viewer.js' })
    script.addEventListener('load', () => resolve(globalThis.OpenSeadragon))
    script.addEventListener('error', () => reject(new Error(script.src)))
    document.head.append(script)
  })

const calm = matchMedia('(prefers-reduced-motion: reduce)').matches

// The viewer would hide the ring of focus on phones by a style of its own, which the page does not allow.
const leaveFocusAlone = () => {
  // No style of HTML: it is there to be found, and styles nothing.
  const style = document.createElementNS(null, 'style')
  style.setAttribute('data-openseadragon-mobile-css', '')
  document.head.append(style)
}

const openOn = (OpenSeadragon, frame) => {
  const viewer = OpenSeadragon({
    element: frame,
    tileSources: figure.dataset.zoom,
    drawer: 'canvas',
    showNavigationControl: false,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    animationTime: calm ? 0 : 0.6,
    maxZoomPixelRatio: 2,
    visibilityRatio: 0.6,
  })
  const zoom = (factor) => () => {
    viewer.viewport.zoomBy(factor)
    viewer.viewport.applyConstraints()
  }
  const controls = Object.assign(document.createElement('p'), { className: 'actions' })
  controls.append(
    button(words.closer, zoom(1.6)),
    button(words.farther, zoom(1 / 1.6)),
    button(words.whole, () => viewer.viewport.goHome()),
  )
  return controls
}

const hint = figure.querySelector('.zoom-hint')
const picture = figure.querySelector('a')
const start = button(words.open, async () => {
  start.disabled = true
  try {
    const OpenSeadragon = await loadViewer()
    leaveFocusAlone()
    const frame = Object.assign(document.createElement('div'), { className: 'zoom-frame' })
    picture.replaceWith(frame)
    start.replaceWith(openOn(OpenSeadragon, frame))
    frame.querySelector('[tabindex]')?.focus()
  } catch {
    hint.textContent = words.failed
    hint.hidden = false
    start.remove()
  }
})
hint.hidden = true
hint.before(start)
