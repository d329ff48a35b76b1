-- Where the version of a file goes when the decision about the file is taken back: WITHDRAWN where the decision made the version.
ALTER TABLE arrival_decision
  ADD COLUMN state_undone VARCHAR(20) NOT NULL DEFAULT 'AWAITING_APPROVAL';

-- Files that repeat another are told anew when that one is decided about.
ALTER TABLE received_file
  ADD INDEX received_file_duplicate_of (duplicate_of);
