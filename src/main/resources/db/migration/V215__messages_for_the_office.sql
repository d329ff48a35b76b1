-- What the office reads instead of the message, where it names other units; empty where units may read the message as it is.
ALTER TABLE finding ADD COLUMN office_message_vi TEXT, ADD COLUMN office_message_en TEXT;
