-- Which other submission a decision took out of force, or was taken for, so that it can be taken back.
ALTER TABLE arrival_decision
  ADD COLUMN related_submission BIGINT NULL;
