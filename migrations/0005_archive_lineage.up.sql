-- What the screen of activity tells beyond the specification, and where records go after 30 days.

ALTER TABLE lineage.extractions
    ADD COLUMN dataset_id UUID,
    ADD COLUMN duration_ms INTEGER,
    ADD COLUMN error JSON;
CREATE UNIQUE INDEX idx_extractions_job_id ON lineage.extractions(job_id);
COMMENT ON COLUMN lineage.extractions.status IS 'pending, completed, already-imported, failed, cancelled';
COMMENT ON COLUMN lineage.extractions.job_id IS 'The job that imported it; jobs are removed after 30 days';
COMMENT ON COLUMN lineage.extractions.dataset_id IS 'The dataset that holds it, if any does; an earlier import may have made it';
COMMENT ON COLUMN lineage.extractions.duration_ms IS 'From the start of the first attempt to the end; null while it is pending';
COMMENT ON COLUMN lineage.extractions.error IS 'Why it failed, as shared/error-info.ts describes it';

ALTER TABLE lineage.loads
    ADD COLUMN duration_ms INTEGER,
    ADD COLUMN rows INTEGER,
    ADD COLUMN receipt JSON;
CREATE INDEX idx_loads_dataset_id ON lineage.loads(dataset_id);
COMMENT ON COLUMN lineage.loads.status IS 'pending, completed, failed';
COMMENT ON COLUMN lineage.loads.rows IS 'Number of facts that were stored; null where none were';
COMMENT ON COLUMN lineage.loads.receipt IS 'What this reading came to, to the last line';

-- In the order of columns of their originals: INSERT … SELECT * works as the specification prints it.
CREATE TABLE lineage.extractions_archive (LIKE lineage.extractions);
CREATE TABLE lineage.loads_archive (LIKE lineage.loads);
CREATE INDEX idx_loads_archive_dataset_id ON lineage.loads_archive(dataset_id);
COMMENT ON TABLE lineage.extractions_archive IS 'Extractions that ended more than 30 days ago';
COMMENT ON TABLE lineage.loads_archive IS 'The loads of archived extractions';

-- An extraction goes with its loads, and only when none of them is younger: its dataset may have been read again.
CREATE FUNCTION lineage.archive_old_extractions() RETURNS INTEGER AS $$
DECLARE
    archived_count INTEGER;
    old UUID[] := ARRAY(
        SELECT extraction_id FROM lineage.extractions e
        WHERE created_at < NOW() - INTERVAL '30 days' AND status <> 'pending'
          AND NOT EXISTS (SELECT 1 FROM lineage.loads l WHERE l.extraction_id = e.extraction_id
                          AND (l.status = 'pending' OR l.created_at >= NOW() - INTERVAL '30 days')));
BEGIN
    INSERT INTO lineage.extractions_archive SELECT * FROM lineage.extractions WHERE extraction_id = ANY (old);
    INSERT INTO lineage.loads_archive SELECT * FROM lineage.loads WHERE extraction_id = ANY (old);
    DELETE FROM lineage.extractions WHERE extraction_id = ANY (old);
    GET DIAGNOSTICS archived_count = ROW_COUNT;
    RETURN archived_count;
END;
$$ LANGUAGE plpgsql;
COMMENT ON FUNCTION lineage.archive_old_extractions IS 'Moves old records to the archive; called at every start';

-- A dataset whose import is in the archive is read again: its records come back.
CREATE FUNCTION lineage.reopen_extraction(id UUID) RETURNS VOID AS $$
BEGIN
    INSERT INTO lineage.extractions SELECT * FROM lineage.extractions_archive WHERE extraction_id = id;
    INSERT INTO lineage.loads SELECT * FROM lineage.loads_archive WHERE extraction_id = id;
    DELETE FROM lineage.loads_archive WHERE extraction_id = id;
    DELETE FROM lineage.extractions_archive WHERE extraction_id = id;
END;
$$ LANGUAGE plpgsql;
COMMENT ON FUNCTION lineage.reopen_extraction IS 'Takes an extraction with its loads out of the archive';
