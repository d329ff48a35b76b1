-- From when on a kind of event is told, for each kind by its own number: a kind that is switched on later tells nothing of before.
INSERT INTO notification_start (id, since)
  SELECT kind.id, started.since
    FROM notification_start started
    JOIN (SELECT 11 AS id UNION ALL SELECT 12 UNION ALL SELECT 13 UNION ALL SELECT 14 UNION ALL SELECT 15) kind
   WHERE started.id = 1;

DELETE FROM notification_start WHERE id = 1;
