import '@payloadcms/next/css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import { headers } from 'next/headers';
import { getPayload, type ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import { asksWhoAsks, isOpenServerFunction } from '../../access/server-functions.ts';
import config from '../../payload.config.ts';
import { importMap } from './admin/importMap.js';

async function isSignedIn(): Promise<boolean> {
  const payload = await getPayload({ config });
  const { user } = await payload.auth({ headers: await headers() });
  return user !== null;
}

const serverFunction: ServerFunctionClient = async ({ name, args: asked }) => {
  'use server';
  const isOpen = isOpenServerFunction(name) && (asksWhoAsks(name) || (await isSignedIn()));
  if (!isOpen) throw new Error('This server function is shut.');
  // Payload would stop whoever types with a dialog that only reloads, as soon as somebody else saved: the merge does more.
  const args = { ...asked, checkForStaleData: false };
  return handleServerFunctions({ name, args, config, importMap });
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  );
}
