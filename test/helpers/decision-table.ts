import type { ArticleStage, IssueStage } from '../../cms/editorial/index.ts';

/**
 * Decision → stage → who may, written down apart from the code as the office would write it: C 通讯员, E 责任编辑,
 * D 编辑室主任, Z 总编, P 校对, T 出版. 通讯员 only their own.
 */
export const ARTICLE_TABLE: Record<string, Partial<Record<ArticleStage, string>>> = {
  submit: { draft: 'CE', returned: 'CE' },
  register: { submitted: 'E' },
  passFirstReview: { firstReview: 'E' },
  passSecondReview: { secondReview: 'D' },
  passFinalReview: { finalReview: 'Z' },
  passSecrecyReview: { firstReview: 'EDZ', secondReview: 'EDZ', finalReview: 'EDZ' },
  requestExternalReview: { firstReview: 'DZ', secondReview: 'DZ', finalReview: 'DZ' },
  passExternalReview: { firstReview: 'EDZ', secondReview: 'EDZ', finalReview: 'EDZ' },
  placeInIssue: { accepted: 'DZ' },
  takeOutOfIssue: { placed: 'DZ' },
  applyCorrection: {
    firstReview: 'EDZT',
    secondReview: 'EDZT',
    finalReview: 'EDZT',
    accepted: 'EDZT',
    placed: 'EDZT',
  },
  returnForRevision: {
    submitted: 'E',
    firstReview: 'E',
    secondReview: 'D',
    finalReview: 'Z',
    accepted: 'Z',
    placed: 'Z',
  },
  reject: { submitted: 'E', firstReview: 'E', secondReview: 'D', finalReview: 'Z', accepted: 'Z' },
  withdraw: {
    draft: 'CED',
    submitted: 'CED',
    returned: 'CED',
    firstReview: 'CED',
    secondReview: 'CED',
    finalReview: 'CED',
    accepted: 'DZ',
  },
};

/** The same for issues. */
export const ISSUE_TABLE: Record<string, Partial<Record<IssueStage, string>>> = {
  assemble: { planned: 'DZ' },
  passFirstProof: { assembled: 'P' },
  passSecondProof: { firstProof: 'P' },
  passThirdProof: { secondProof: 'P' },
  readThrough: { thirdProof: 'EDZ', corrected: 'EDZ' },
  signOff: { readThrough: 'Z' },
  releaseToPress: { signedOff: 'T' },
  publish: { released: 'T' },
  correct: { published: 'Z' },
  reopen: {
    assembled: 'DZ',
    firstProof: 'DZ',
    secondProof: 'DZ',
    thirdProof: 'DZ',
    readThrough: 'Z',
    signedOff: 'Z',
    released: 'Z',
  },
};
