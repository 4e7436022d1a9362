/** Documents of the CMS ↔ content/model. Pure; the caller loads the documents and their pictures. */
export { type ArticleData, articleFromModel } from './article-from-model.ts';
export { type ArticleDoc, articleToModel } from './article-to-model.ts';
export { columnFacts, type IssueData, issueFromModel } from './issue-from-model.ts';
export { type IssueDoc, issueToModel } from './issue-to-model.ts';
export { mediaIdsOf } from './media-ids.ts';
export { mediaById, mediaBySha256 } from './media-maps.ts';
