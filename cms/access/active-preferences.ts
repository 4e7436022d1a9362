import type { SanitizedConfig } from 'payload';
import { and, type Rule } from './combine.ts';
import { isSignedIn } from './rules.ts';

/** Puts our rule on the preferences Payload keeps of each account: only an active account has any to read or write. */
export function activePreferences(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, access } of config.collections) {
    if (slug !== 'payload-preferences') continue;
    for (const name of ['read', 'update', 'delete'] as const)
      access[name] = and(isSignedIn, access[name] as Rule);
    access.create = isSignedIn;
  }
  return config;
}
