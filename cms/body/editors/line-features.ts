import {
  BoldFeature,
  FixedToolbarFeature,
  ItalicFeature,
  LinkFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
} from '@payloadcms/richtext-lexical';
import type { FieldAffectingData } from 'payload';
import { safeHref } from '../../../content/model/links.ts';
import { check } from '../../fields/check.ts';

/** Marks and links: what the model allows in any line. */
export function markFeatures() {
  return [
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SuperscriptFeature(),
    SubscriptFeature(),
    linkFeature(),
  ];
}

// Addresses in running text are printed as they stand, so that nothing is linked by itself.
function linkFeature() {
  return LinkFeature({ enabledCollections: [], disableAutoLinks: true, fields: safeLinkFields });
}

/** Payload's own link form with our address check; how a link opens is the site's matter, not the text's. */
function safeLinkFields({ defaultFields }: { defaultFields: FieldAffectingData[] }): FieldAffectingData[] {
  return defaultFields
    .filter((field) => field.name !== 'newTab')
    .map((field) => {
      if (field.name === 'url') {
        const hooks = {}; // Payload would percent-encode what it does not take for an address
        return { ...field, hooks, validate: check(safeHref, { required: true }) } as FieldAffectingData;
      }
      if (field.name !== 'linkType') return field;
      return { ...field, admin: { hidden: true } } as FieldAffectingData;
    });
}

/** The toolbar of a small editor; inside a larger one the larger one's serves. */
export function smallToolbar() {
  return FixedToolbarFeature({ disableIfParentHasFixedToolbar: true });
}
