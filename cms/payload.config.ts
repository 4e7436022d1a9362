import { buildCmsConfig } from './config/build-config.ts';
import { readEnvironment } from './config/environment.ts';

export default buildCmsConfig(readEnvironment());
