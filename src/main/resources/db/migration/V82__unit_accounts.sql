-- The unit that an account belongs to; only accounts with the role UNIT have one.
ALTER TABLE account ADD COLUMN unit VARCHAR(32) NULL;
