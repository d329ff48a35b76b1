-- What was sent for a quarter is listed; every other question names the unit first.
ALTER TABLE outbox_delivery ADD KEY outbox_delivery_by_period (period, written_at);
