'use client';
import { TableFeatureClient } from '@payloadcms/richtext-lexical/client';
import { changeClientHalf } from './client-half.ts';
import './table.css';

/** Payload's tables without the commands that insert one: menus of cells, resizing, merging stay. */
export const OneTableFeature: typeof TableFeatureClient = (props) =>
  changeClientHalf(TableFeatureClient(props), ({ slashMenu, toolbarFixed, toolbarInline, ...rest }) => rest);
