-- When a package was removed or restored stands in the audit log; nothing read it here.
ALTER TABLE year_archive DROP COLUMN changed_at;
