import { REST_DELETE, REST_GET, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes';
import { refuseForeign } from '../../../../access/same-origin.ts';
import config from '../../../../payload.config.ts';

export const GET = REST_GET(config);
export const POST = refuseForeign(REST_POST(config));
export const DELETE = refuseForeign(REST_DELETE(config));
export const PATCH = refuseForeign(REST_PATCH(config));
export const PUT = refuseForeign(REST_PUT(config));
