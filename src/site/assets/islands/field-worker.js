// Keeps the field page and what it is drawn with on the device, and nothing else of the desk. The
// server is asked first; only when it cannot be reached is the kept page shown.
const name = 'alternat-field'
const page = new URL('field', self.location.href).pathname

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const keepAll = async () => {
    const kept = await caches.open(name)
    const known = await kept.keys()
    const wanted = new Set(
      event.data.keep.map((address) => new URL(address, self.location.href).href),
    )
    await Promise.all(
      known.filter(({ url }) => !wanted.has(url)).map((request) => kept.delete(request)),
    )
    await kept.addAll([...wanted])
    event.ports[0]?.postMessage('kept')
  }
  event.waitUntil(keepAll())
})

const answer = async (request) => {
  const { pathname } = new URL(request.url)
  const kept = await caches.open(name)
  if (pathname.startsWith('/assets/')) return (await kept.match(request)) ?? fetch(request)
  try {
    return await fetch(request)
  } catch (error) {
    const found = await kept.match(page, { ignoreSearch: true })
    if (found) return found
    throw error
  }
}

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/') || mode === 'navigate')
    event.respondWith(answer(event.request))
})
