DROP TRIGGER delete_dataset_uncounted ON datasets;
DROP FUNCTION delete_uncounted();
DROP VIEW name_ranks, suppressions;
DROP TABLE ranked_series, suppressed_series;
