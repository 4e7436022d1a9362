'use client';
import { TableFeatureClient } from '@payloadcms/richtext-lexical/client';
import './table.css';

/** Payload's tables without the commands that insert one: menus of cells, resizing, merging stay. */
export const OneTableFeature: typeof TableFeatureClient = (props) => {
  const provider = TableFeatureClient(props);
  const { feature } = provider;
  return {
    ...provider,
    feature: (args) => {
      const { slashMenu, toolbarFixed, toolbarInline, ...rest } =
        typeof feature === 'function' ? feature(args) : feature;
      return rest;
    },
  };
};
