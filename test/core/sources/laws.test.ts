import assert from 'node:assert/strict';
import { readReference } from '../../../src/core/sources/reference.ts';

function reads(note: string, type: string, title: string, year?: number): void {
  const source = readReference(note);
  assert.deepEqual(
    [source?.type, source?.title, source?.issued?.['date-parts'][0]?.[0], source?.author],
    [type, title, year, undefined],
    note,
  );
}

describe('laws and papers of parliaments', () => {
  it('of the European Union are named in full', () => {
    reads(
      'Council Decision 2014/145/CFSP of 17 March 2014 concerning measures at sea, OJ L 78, 17.3.2014, p. 16.',
      'legislation',
      'Council Decision 2014/145/CFSP of 17 March 2014 concerning measures at sea',
      2014,
    );
    reads(
      'Commission Implementing Regulation (EU) 2021/776 of 11 May 2021 establishing templates (OJ L 172, 17.5.2021, p. 1).',
      'legislation',
      'Commission Implementing Regulation (EU) 2021/776 of 11 May 2021 establishing templates',
      2021,
    );
  });

  it('of states and of Congress have no author', () => {
    reads('CAL. CIV. CODE § 1798.100 (West 2020).', 'legislation', 'CAL. CIV. CODE § 1798.100', 2020);
    reads('N.Y. Gen. Bus. Law § 899-aa (McKinney 2019).', 'legislation', 'N.Y. Gen. Bus. Law § 899-aa', 2019);
    reads('Harbours Act, S.C. 2015, c. 4, s. 12.', 'legislation', 'Harbours Act', 2015);
    reads('S. Rep. No. 114-55 (2015).', 'report', 'S. Rep. No. 114-55', 2015);
    reads('H.R. Rep. No. 95-1283, at 22 (1978).', 'report', 'H.R. Rep. No. 95-1283', 1978);
  });

  it('are resolutions, orders, treaties and complaints', () => {
    reads(
      'UN Security Council Resolution 2397 (2017), S/RES/2397, 22 December 2017.',
      'document',
      'UN Security Council Resolution 2397 (2017)',
      2017,
    );
    reads(
      'Exec. Order No. 14,017, Safe Harbours, 86 Fed. Reg. 11849 (Feb. 24, 2021).',
      'regulation',
      'Safe Harbours',
      2021,
    );
    reads(
      'Notice of Proposed Rulemaking, Clean Harbours, 89 Fed. Reg. 13404 (Feb. 22, 2024).',
      'regulation',
      'Clean Harbours',
      2024,
    );
    reads('R v Quay Master [1995] 2 AC 513.', 'legal_case', 'R v Quay Master', 1995);
    reads('Case C-205/06 Commission v Calder [2009] ECR I-1301.', 'legal_case', 'Commission v Calder', 2009);
    reads('North Quay Treaty (Calder, 4 April 1949), Art. 5.', 'treaty', 'North Quay Treaty', 1949);
    reads(
      'Complaint at 14, FTC v. Harborview Holdings, Inc., No. 3:20-cv-01145 (N.D. Cal. Feb. 3, 2020).',
      'legal_case',
      'FTC v. Harborview Holdings, Inc.',
      2020,
    );
  });
});
