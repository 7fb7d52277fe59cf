import type { Site } from './site.ts';

/** The policy that stands in the page itself. `frame-ancestors` is understood in a header only. */
export const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
  "require-trusted-types-for 'script'", 'trusted-types sanad',
].join('; ');

const REFUSED = [
  'accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi',
  'payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking',
];

/** The headers every answer carries, whoever serves it. */
export const headersOf = ({ frameAncestors }: Pick<Site, 'frameAncestors'>): Record<string, string> => ({
  'Content-Security-Policy': `${POLICY}; frame-ancestors ${frameAncestors.join(' ')}`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': REFUSED.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

/** Files in `assets/` carry their hash in their name and never change; everything else is asked for anew. */
const FOREVER = 'public, max-age=31536000, immutable';
const ANEW = 'no-cache';

/** How long an answer may be kept, by its path. */
export const cachingOf = (path: string): string => (/\/assets\/[^/]+$/.test(path) ? FOREVER : ANEW);

/** What three common kinds of static host are told, by the path of the file that tells them. */
export function hostFiles(site: Pick<Site, 'frameAncestors'>): Map<string, string> {
  const headers = Object.entries(headersOf(site));
  const lines = (line: (name: string, value: string) => string) => headers.map(([name, value]) => line(name, value)).join('\n');
  return new Map([
    ['hosting/netlify-cloudflare/_headers', `/*
${lines((name, value) => `  ${name}: ${value}`)}
  Cache-Control: ${ANEW}
/assets/*
  ! Cache-Control
  Cache-Control: ${FOREVER}
`],
    ['hosting/nginx/sanad.conf', `# Inside the server block. An add_header in a location hides those above it, so each location includes them all.
location / {
${lines((name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Cache-Control "${ANEW}" always;
  try_files $uri $uri/index.html =404;
}
location ~ /assets/ {
${lines((name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Cache-Control "${FOREVER}" always;
  try_files $uri =404;
}
`],
    ['hosting/apache/.htaccess', `<IfModule mod_headers.c>
${lines((name, value) => `Header always set ${name} "${value}"`)}
Header always set Cache-Control "${ANEW}"
<FilesMatch "-[A-Za-z0-9_-]{8}\\.(?:js|css|woff2?)$">
Header always set Cache-Control "${FOREVER}"
</FilesMatch>
</IfModule>
AddType application/geo+json .geojson
AddType application/ld+json .jsonld
AddCharset utf-8 .html .js .css .json .geojson .jsonld .txt
`],
  ]);
}
