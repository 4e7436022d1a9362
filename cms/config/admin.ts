import { join } from 'node:path';
import type { Config } from 'payload';
import { rootComponents } from '../admin/components.ts';

const CMS = join(process.cwd(), 'cms');

/** The admin: Chinese names and dates, our components, nothing fetched from elsewhere. */
export const adminConfig: NonNullable<Config['admin']> = {
  user: 'users',
  avatar: 'default',
  dateFormat: 'yyyy年M月d日 HH:mm',
  theme: 'light',
  components: rootComponents,
  meta: {
    title: '刊行',
    titleSuffix: '－刊行',
    description: '机关学习刊物采编系统',
    robots: 'noindex, nofollow',
    defaultOGImageType: 'off',
    icons: [],
    openGraph: { images: [], siteName: '刊行', title: '刊行', description: '机关学习刊物采编系统' },
  },
  importMap: {
    baseDir: CMS,
    importMapFile: join(CMS, 'app/(payload)/admin/importMap.js'),
    autoGenerate: false,
  },
};
