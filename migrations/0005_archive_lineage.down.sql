DROP FUNCTION lineage.reopen_extraction(UUID), lineage.archive_old_extractions();
DROP TABLE lineage.loads_archive, lineage.extractions_archive;
ALTER TABLE lineage.loads DROP COLUMN receipt, DROP COLUMN rows, DROP COLUMN duration_ms;
DROP INDEX lineage.idx_loads_dataset_id, lineage.idx_extractions_job_id;
ALTER TABLE lineage.extractions DROP COLUMN error, DROP COLUMN duration_ms, DROP COLUMN dataset_id;
