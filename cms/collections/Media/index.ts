import type { CollectionConfig, Field } from 'payload';
import { or } from '../../access/combine.ts';
import { hasRole, isEditor, isStaff, nobody, ownAsContributor } from '../../access/rules.ts';
import { mediaFields } from '../../fields/media-fields.ts';
import { auditChange } from '../../operations/audit-change.ts';
import { baseline } from '../baseline.ts';
import { setMasterFacts, storeMaster } from './store-master.ts';

const byServer = { create: () => false, update: () => false };
const fact = (name: string, label: string, type: 'text' | 'number'): Field =>
  ({
    name,
    type,
    label,
    index: name === 'sha256',
    access: byServer,
    admin: { readOnly: true, position: 'sidebar' },
  }) as Field;

const noteUpload = auditChange({
  collection: 'media',
  subject: 'media',
  madeVerb: '上传',
  nameOf: (doc) => `图片“${doc.originalName ?? doc.filename}”`,
  hashOf: async (_req, doc) => String(doc.sha256),
});

/** Pictures: immutable masters named by their SHA-256, private; only a published snapshot makes one public. */
export function mediaCollection({ mediaFolder }: { mediaFolder: string }): CollectionConfig {
  return baseline({
    slug: 'media',
    labels: { singular: '图片', plural: '图片库' },
    admin: {
      group: '采编',
      useAsTitle: 'alt',
      defaultColumns: ['filename', 'alt', 'credit', 'width', 'height'],
      listSearchableFields: ['alt', 'originalName'],
    },
    upload: {
      staticDir: mediaFolder,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/tiff'],
      pasteURL: false,
      crop: false,
      focalPoint: false,
      modifyResponseHeaders: ({ headers }) => {
        headers.set('X-Content-Type-Options', 'nosniff');
        headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
        headers.set('Cache-Control', 'private, no-store');
        return headers;
      },
    },
    access: {
      read: or(isStaff, ownAsContributor('uploader')),
      create: or(isEditor, hasRole('contributor', 'production')),
      update: isEditor,
      delete: nobody,
    },
    hooks: { beforeOperation: [storeMaster], beforeChange: [setMasterFacts], afterChange: [noteUpload] },
    fields: [
      ...mediaFields,
      fact('sha256', 'SHA-256', 'text'),
      fact('originalName', '原文件名', 'text'),
      {
        name: 'uploader',
        type: 'relationship',
        relationTo: 'users',
        label: '上传人',
        index: true,
        access: byServer,
        admin: { readOnly: true, position: 'sidebar' },
      },
    ],
  });
}
