import type { RoomKind, RoomPlace } from './room.ts'

/** A stream as a page shows it: in a frame of its player, or as a video of the browser's own. */
export type Player = {
  readonly element: 'frame' | 'video'
  readonly source: string
  /** All that the page may load from elsewhere. */
  readonly origin: string
  readonly host: string
  /** The host of the stream's own site, where it can be opened instead. */
  readonly site: string
}

const youTubeHosts = new Set(['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be'])
const privacyEnhancedHost = 'www.youtube-nocookie.com'

const youTubeId = (url: URL): string | undefined => {
  const [first = '', second = ''] = url.pathname.slice(1).split('/')
  const named = url.host === 'youtu.be' ? first : (url.searchParams.get('v') ?? second)
  return youTubeHosts.has(url.host) && /^[\w-]{11}$/.test(named) ? named : undefined
}

// https://HOST/w/ID is PeerTube's address of a video, https://HOST/videos/watch/ID its older one.
const peerTubeId = ({ pathname }: URL): string | undefined =>
  /^\/(?:w|videos\/watch|videos\/embed)\/([\w-]{10,40})$/.exec(pathname)?.[1]

/** Which player shows what stands at an https address; undefined when none is known. */
export const playerKind = (address: string): Exclude<RoomKind, 'link' | 'meeting'> | undefined => {
  const url = new URL(address)
  if (youTubeHosts.has(url.host)) return youTubeId(url) === undefined ? undefined : 'youtube'
  if (url.pathname.endsWith('.m3u8')) return 'hls'
  return peerTubeId(url) === undefined ? undefined : 'peertube'
}

const played = (site: string, element: Player['element'], source: string): Player => {
  const { origin, host } = new URL(source)
  return { element, source, origin, host, site }
}

/** The player of a room; undefined for one that has a site of its own. */
export const playerOf = ({ kind, address }: RoomPlace): Player | undefined => {
  const url = new URL(address)
  switch (kind) {
    case 'link':
    case 'meeting':
      return undefined
    case 'hls':
      return played(url.host, 'video', address)
    case 'youtube':
      return played(
        url.host,
        'frame',
        `https://${privacyEnhancedHost}/embed/${youTubeId(url) ?? ''}`,
      )
    case 'peertube':
      return played(url.host, 'frame', `${url.origin}/videos/embed/${peerTubeId(url) ?? ''}`)
  }
}
