-- Which catalogue a run works with: two runs at once must not judge by two of them. Of runs of earlier versions it is not known.
ALTER TABLE run ADD COLUMN catalogue VARCHAR(64) NULL;
