'use client';
import { OrderedListFeatureClient, UnorderedListFeatureClient } from '@payloadcms/richtext-lexical/client';
import { changeClientHalf } from './client-half.ts';

// “1.” at the head of a paragraph is a number of the text, as people write it; only the toolbar makes a list of it.
const withoutTyping = (half: Record<string, unknown>) => ({ ...half, markdownTransformers: [] });

/** Ordered lists, made by the toolbar only. */
export const PlainOrderedList: typeof OrderedListFeatureClient = (props) =>
  changeClientHalf(OrderedListFeatureClient(props), withoutTyping);

/** Unordered lists, made by the toolbar only. */
export const PlainUnorderedList: typeof UnorderedListFeatureClient = (props) =>
  changeClientHalf(UnorderedListFeatureClient(props), withoutTyping);
