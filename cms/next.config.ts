import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

/** Everything the admin needs comes from this server: no other host may be asked, no other page may frame it. */
const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

const HEADERS = [
  { key: 'Content-Security-Policy', value: CONTENT_SECURITY },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];
const PRIVATE = [
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'Vary', value: 'Cookie' },
];

const root = process.cwd();

const config: NextConfig = {
  distDir: process.env.KANXING_NEXT_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  outputFileTracingRoot: root,
  turbopack: { root },
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.json' },
  // One copy of payload for all routes: the running instance is shared between them, and its errors are known by class.
  serverExternalPackages: [
    'payload',
    'sharp',
    '@libsql/client',
    'libsql',
    'mongoose',
    'mongodb',
    'nodemailer',
  ],
  images: { unoptimized: true },
  headers: async () => [
    { source: '/:path*', headers: HEADERS },
    { source: '/api/:path*', headers: PRIVATE },
    { source: '/admin/:path*', headers: PRIVATE },
  ],
};

export default withPayload(config);
