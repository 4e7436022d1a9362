import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical';

/**
 * Payload's tables with our client half: a 表 block holds exactly one table from the start, so that nothing inserts
 * another.
 */
export function tableFeature(): ReturnType<typeof EXPERIMENTAL_TableFeature> {
  const provider = EXPERIMENTAL_TableFeature();
  const { feature } = provider;
  if (typeof feature !== 'function') throw new Error('the table feature of Payload has changed its form');
  return {
    ...provider,
    feature: async (props) => ({
      ...(await feature(props)),
      ClientFeature: '/admin/table/OneTableFeature.tsx#OneTableFeature',
    }),
  };
}
