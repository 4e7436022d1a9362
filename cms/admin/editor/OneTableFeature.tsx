'use client';
import { TableFeatureClient } from '@payloadcms/richtext-lexical/client';
import { useEffect } from 'react';
import { changeClientHalf } from './client-half.ts';
import './table.css';

const MENU = '.table-cell-action-button, .table-action-menu-dropdown';

// In an editor inside a block, pressing the button of a cell moves the selection out of the cell, and the menu closes
// before it opens. Held back, the press leaves the selection where it is and is still a click.
function KeepSelection() {
  useEffect(() => {
    const hold = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest(MENU)) event.preventDefault();
    };
    document.addEventListener('mousedown', hold, true);
    return () => document.removeEventListener('mousedown', hold, true);
  }, []);
  return null;
}

/** Payload's tables without the commands that insert one: menus of cells, resizing, merging stay. */
export const OneTableFeature: typeof TableFeatureClient = (props) =>
  changeClientHalf(TableFeatureClient(props), ({ slashMenu, toolbarFixed, toolbarInline, ...rest }) => ({
    ...rest,
    plugins: [...((rest.plugins ?? []) as object[]), { Component: KeepSelection, position: 'normal' }],
  }));
