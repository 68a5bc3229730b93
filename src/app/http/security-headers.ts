// No nonces: cached bytes are the same for everyone, so only external files of our own are allowed.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sent with every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** For a page that scans codes: the camera, when the visitor allows it. */
export const securityHeadersWithCamera: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
}

/** For a page that shows a document of our own in a frame: that, and nothing else more. */
export const securityHeadersWithFrame: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'content-security-policy': `${contentSecurityPolicy}; frame-src 'self'`,
}

/** For a page that plays a stream of another site, whose origin alone it may load from. */
export const securityHeadersWithStream = ({
  element,
  origin,
}: {
  readonly element: 'frame' | 'video'
  readonly origin: string
}): Readonly<Record<string, string>> => ({
  ...securityHeaders,
  'content-security-policy': `${contentSecurityPolicy}; ${element === 'frame' ? 'frame-src' : 'media-src'} ${origin}`,
})
