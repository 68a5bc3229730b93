// A map of sites over tiles of the world, where the operator has put some. The viewer is large, so it
// comes only when somebody asks for it; without this script, or where it cannot draw, the drawing stays.
const figure = document.querySelector('[data-tiles]')
const said = figure === null ? undefined : JSON.parse(figure.dataset.tiles)
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
const svg = 'http://www.w3.org/2000/svg'

const button = (label, act) => {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: label,
    className: 'button button-outlined',
  })
  made.addEventListener('click', act)
  return made
}

// The viewer reads no custom properties and few notations of colour: each is painted once and read back.
const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
const colour = (token) => {
  const probe = document.createElement('span')
  probe.style.color = `var(--${token})`
  figure.append(probe)
  brush.clearRect(0, 0, 1, 1)
  brush.fillStyle = getComputedStyle(probe).color
  brush.fillRect(0, 0, 1, 1)
  probe.remove()
  return `rgb(${brush.getImageData(0, 0, 1, 1).data.slice(0, 3).join(' ')})`
}

const ofType = (type) => ['==', ['geometry-type'], type]
const wider = (from, to) => ['interpolate', ['exponential', 1.5], ['zoom'], 6, from, 16, to]

const paints = () => ({
  land: { type: 'fill', paint: { 'fill-color': colour('leaf') } },
  cover: { type: 'fill', paint: { 'fill-color': colour('band-targeted'), 'fill-opacity': 0.5 } },
  water: {
    type: 'fill',
    filter: ofType('Polygon'),
    paint: { 'fill-color': colour('side-b-wash') },
  },
  river: {
    type: 'line',
    filter: ofType('LineString'),
    paint: {
      'line-color': colour('side-b'),
      'line-opacity': 0.35,
      'line-width': wider(0.6, 3),
    },
  },
  road: {
    type: 'line',
    filter: ofType('LineString'),
    paint: { 'line-color': colour('band-limited'), 'line-width': wider(0.5, 7) },
  },
  building: {
    type: 'fill',
    filter: ofType('Polygon'),
    paint: { 'fill-color': colour('band-closed'), 'fill-opacity': 0.5 },
  },
})

const none = { type: 'FeatureCollection', features: [] }

const styleOf = ({ layers, tiles, zooms }) => {
  const drawn = paints()
  const hasLand = layers.some(({ drawnAs }) => drawnAs === 'land')
  const ground = { 'background-color': colour(hasLand ? 'side-b-wash' : 'leaf') }
  const shape = { type: 'fill', source: 'shapes' }
  return {
    version: 8,
    sources: {
      world: {
        type: 'vector',
        tiles: [`${location.origin}${tiles}`],
        minzoom: zooms.least,
        maxzoom: zooms.most,
      },
      shapes: { type: 'geojson', data: none },
    },
    layers: [
      { id: 'ground', type: 'background', paint: ground },
      ...layers.map(({ layer, drawnAs }) => ({
        ...drawn[drawnAs],
        id: `${layer} ${drawnAs}`,
        source: 'world',
        'source-layer': layer,
      })),
      {
        ...shape,
        id: 'shapes',
        paint: {
          'fill-color': colour('band-limited'),
          'fill-opacity': 0.6,
          'fill-outline-color': colour('band-line'),
        },
      },
    ],
  }
}

// The marks are links of the page, so that keys and screen readers find them as in the drawing.
const linkTo = (href, label) => {
  const made = Object.assign(document.createElement('a'), { href, title: label })
  made.setAttribute('aria-label', label)
  return made
}

const markElement = ({ href, label, condition, isNamed }) => {
  const made = linkTo(href, label)
  made.className = 'tile-mark'
  const shape = figure.querySelector(`.map-key .condition-${condition}`)
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('viewBox', '-8 -8 16 16')
  picture.setAttribute('aria-hidden', 'true')
  picture.append(shape.cloneNode(true))
  made.append(picture)
  if (isNamed) {
    const name = document.createElement('span')
    name.textContent = label
    made.append(name)
  }
  return made
}

const zoomFor = (width) => Math.log2((360 * figure.clientWidth) / (512 * width))

const clusterElement = (map, { count, radius, label, closer }) => {
  const { longitude, latitude, width } = closer
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'tile-cluster',
    title: label,
    textContent: count,
  })
  made.setAttribute('aria-label', label)
  made.style.inlineSize = `${radius * (figure.clientWidth < 600 ? 1.6 : 2)}px`
  made.addEventListener('click', () => {
    const to = { center: [longitude, latitude], zoom: zoomFor(width) }
    map.easeTo({ ...to, animate: !calm })
  })
  return made
}

const windowOf = (map) => {
  const bounds = map.getBounds()
  const { lng, lat } = map.getCenter()
  // Asked for as if it were as wide as the drawing: on a phone fewer, larger squares stand apart.
  const scale = Math.max(1, 1000 / figure.clientWidth)
  const width = Math.min(360, (bounds.getEast() - bounds.getWest()) * scale)
  return [lng, lat, width].map((value) => value.toFixed(4)).join(',')
}

// What was asked for last is shown, whichever answer comes last.
const showingPlaces = (viewer, map) => {
  let marks = []
  let asked = 0
  return async () => {
    const turn = (asked += 1)
    const address = new URL(said.places, location.href)
    address.searchParams.set('at', windowOf(map))
    const answer = await fetch(address)
    if (!answer.ok || turn !== asked) return
    const places = await answer.json()
    if (turn !== asked) return
    for (const mark of marks) mark.remove()
    const put = (element, at) =>
      new viewer.Marker({ element, anchor: 'center' }).setLngLat(at).addTo(map)
    marks = [
      ...places.marks.map((mark) => put(markElement(mark), mark.at)),
      ...places.clusters.map((one) => put(clusterElement(map, one), one.at)),
    ]
    map.getSource('shapes').setData(places.shapes)
  }
}

const viewerAddress = 'asset:map-viewer.js'

const loadViewer = async () => {
  const sheet = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: 'asset:tiles.css',
  })
  const styled = new Promise((resolve, reject) => {
    sheet.addEventListener('load', resolve)
    sheet.addEventListener('error', () => reject(new Error(sheet.href)))
  })
  document.head.append(sheet)
  const viewer = await import(viewerAddress)
  await styled
  viewer.setWorkerUrl('asset:map-viewer-worker.js')
  return viewer
}

const openIn = async (frame) => {
  const viewer = await loadViewer()
  const { longitude, latitude, width } = said.window
  const map = new viewer.Map({
    container: frame,
    style: styleOf(said),
    center: [longitude, latitude],
    zoom: zoomFor(width),
    maxZoom: 17,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    locale: { 'Map.Title': said.words.label },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  await new Promise((resolve, reject) => {
    map.once('style.load', resolve)
    map.once('error', ({ error }) => reject(new Error(error.message)))
  })
  const show = showingPlaces(viewer, map)
  map.on('moveend', () => void show())
  await show()
  return map
}

const begin = () => {
  const { words } = said
  const drawing = figure.querySelector('.map')
  const steps = figure.querySelector('.map-controls')
  const note = figure.querySelector('[data-tiles-note]')
  const credits = figure.querySelector('[data-tiles-credits]')
  const bar = Object.assign(document.createElement('p'), { className: 'actions tile-controls' })
  const open = button(words.open, async () => {
    open.disabled = true
    const frame = Object.assign(document.createElement('div'), { className: 'tile-frame' })
    drawing.after(frame)
    drawing.setAttribute('hidden', '')
    try {
      const map = await openIn(frame)
      const close = button(words.close, () => {
        map.remove()
        frame.remove()
        drawing.removeAttribute('hidden')
        for (const part of [steps, note]) part.hidden = false
        credits.hidden = true
        open.disabled = false
        bar.replaceChildren(open)
        open.focus()
      })
      for (const part of [steps, note]) part.hidden = true
      credits.hidden = false
      const zoom = (by) => () => map.easeTo({ zoom: map.getZoom() + by, animate: !calm })
      bar.replaceChildren(button(words.closer, zoom(1)), button(words.farther, zoom(-1)), close)
      frame.querySelector('canvas').focus()
    } catch {
      frame.remove()
      drawing.removeAttribute('hidden')
      bar.replaceChildren(words.failed)
    }
  })
  bar.append(open)
  drawing.before(bar)
}

if (said !== undefined && figure.querySelector('.map') !== null) begin()
