import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** Static pages only. Pictures are made by our own step (`build/images.ts`), so Astro decodes none. */
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
  integrations: [mdx()],
});
