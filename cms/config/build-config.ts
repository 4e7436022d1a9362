import { join } from 'node:path';
import { zh } from '@payloadcms/translations/languages/zh';
import { buildConfig, type CollectionConfig, type Config, type SanitizedConfig } from 'payload';
import sharp from 'sharp';
import { activePreferences } from '../access/active-preferences.ts';
import { rootDoors } from '../access/closed-doors.ts';
import { shutUnusedDoors } from '../access/open-doors.ts';
import { bodyEditor } from '../body/editor.ts';
import { Articles } from '../collections/Articles/index.ts';
import { Assignments } from '../collections/Assignments/index.ts';
import { AuditLog } from '../collections/AuditLog/index.ts';
import { Columns } from '../collections/Columns/index.ts';
import { Corrections } from '../collections/Corrections/index.ts';
import { Decisions } from '../collections/Decisions/index.ts';
import { Delegations } from '../collections/Delegations/index.ts';
import { Issues } from '../collections/Issues/index.ts';
import { mediaCollection } from '../collections/Media/index.ts';
import { Notices } from '../collections/Notices/index.ts';
import { People } from '../collections/People/index.ts';
import { Proofs } from '../collections/Proofs/index.ts';
import { usersCollection } from '../collections/Users/index.ts';
import { embeddedDatabase } from '../database/embedded-database.ts';
import { mongoDatabase } from '../database/mongo-database.ts';
import { inboxEndpoint } from '../endpoints/inbox.ts';
import { noMail } from '../mail/no-mail.ts';
import { smtpMail } from '../mail/smtp-mail.ts';
import { startPostman } from '../operations/notices/postman.ts';
import { adminConfig } from './admin.ts';
import { answerErrors } from './answer-errors.ts';
import type { Environment } from './environment.ts';

/** Article text over Payload's default of 40,000 characters is refused; ours may be long. */
const MAX_TEXT = 2_000_000;

/** Words of the admin that were missing, or that did not say what to do. */
const WORDS = {
  general: {
    payloadSettings: '界面设置',
    createNew: '新建',
    createNewLabel: '新建{{label}}',
    email: '登录名（邮箱形式）',
    noResultsDescription: '请清除上面的查找和筛选再看；还一条都没有的，从“新建”开始。',
  },
  version: { versionID: '版本编号' },
};

const REFUSALS = {
  APIError: 'info',
  AuthenticationError: 'info',
  Forbidden: 'info',
  LockedAuth: 'info',
  NotFound: 'info',
  QueryError: 'info',
  ValidationError: 'info',
} as const;

/** Payload's configuration for an environment. Pure but for the database client it makes. */
export function buildCmsConfig(environment: Environment): Promise<SanitizedConfig> {
  const { mongoUrl, databaseFile, secret, serverUrl, smtp } = environment;
  const media = mediaCollection(environment);
  const users = usersCollection({ isHttps: serverUrl?.startsWith('https:') ?? false });
  const origins = serverUrl ? [serverUrl] : [];
  const config: Config = {
    secret,
    serverURL: serverUrl ?? '',
    csrf: origins,
    cors: origins,
    telemetry: false,
    admin: adminConfig,
    collections: [
      Articles,
      Issues,
      Columns,
      People,
      media,
      Decisions,
      AuditLog,
      Proofs,
      Corrections,
      Assignments,
      Notices,
      Delegations,
      users,
    ].map(withoutApiTab),
    db: mongoUrl ? mongoDatabase({ url: mongoUrl }) : embeddedDatabase({ path: databaseFile }),
    editor: bodyEditor,
    sharp,
    hooks: { afterError: [answerErrors] },
    endpoints: [inboxEndpoint, ...rootDoors],
    graphQL: { disable: true },
    i18n: {
      supportedLanguages: { zh },
      fallbackLanguage: 'zh',
      translations: { zh: WORDS },
    },
    defaultDepth: 1,
    maxDepth: 2,
    defaultMaxTextLength: MAX_TEXT,
    upload: { limits: { fileSize: 30 * 1024 * 1024 }, abortOnLimit: true, safeFileNames: true },
    bodyParser: { limits: { fieldSize: 8 * 1024 * 1024 } },
    typescript: { outputFile: join(process.cwd(), 'cms/payload-types.ts'), autoGenerate: false },
    email: smtp ? smtpMail(smtp) : noMail,
    onInit: (payload) => {
      if (isServer()) startPostman(payload, serverUrl);
    },
    // Refusals are answers, not trouble: what is logged is what someone must look into.
    logger: { options: { level: 'warn' } },
    loggingLevels: REFUSALS,
  };
  return buildConfig(config).then(activePreferences).then(shutUnusedDoors);
}

// Commands and tests open the same configuration, and none of them goes on rounds. Next names its own runtime.
function isServer(): boolean {
  return process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build';
}

// The raw answers of the REST API say nothing to an editor.
function withoutApiTab(collection: CollectionConfig): CollectionConfig {
  return { ...collection, admin: { ...collection.admin, hideAPIURL: true } };
}
