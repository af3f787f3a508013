-- Every import is one extraction (what came in, from where) with its loads (what went into the database).
-- The specification has these tables in `public`; the search path spans both schemas, so its queries run as printed.

CREATE SCHEMA lineage;

-- The specification calls uuid-ossp's function; the engine has the same built in under another name.
CREATE FUNCTION lineage.uuid_generate_v4() RETURNS UUID LANGUAGE sql VOLATILE AS 'SELECT gen_random_uuid()';

CREATE TABLE lineage.extractions (
    extraction_id UUID PRIMARY KEY DEFAULT lineage.uuid_generate_v4(),
    source VARCHAR NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    status VARCHAR NOT NULL,
    -- beyond the specification
    filename TEXT,
    sha256 CHAR(64),
    job_id UUID
);
CREATE INDEX idx_extractions_source ON lineage.extractions(source);
CREATE INDEX idx_extractions_status ON lineage.extractions(status);
CREATE INDEX idx_extractions_created_at ON lineage.extractions(created_at);
COMMENT ON TABLE lineage.extractions IS 'What came in: one row per import';
COMMENT ON COLUMN lineage.extractions.source IS 'The profile that read it, or "unknown"';

CREATE TABLE lineage.loads (
    load_id UUID PRIMARY KEY DEFAULT lineage.uuid_generate_v4(),
    extraction_id UUID REFERENCES lineage.extractions(extraction_id) ON DELETE CASCADE,
    source VARCHAR NOT NULL,
    service VARCHAR NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    status VARCHAR NOT NULL,
    -- beyond the specification
    load_no INTEGER UNIQUE,
    dataset_id UUID
);
CREATE INDEX idx_loads_extraction_id ON lineage.loads(extraction_id);
CREATE INDEX idx_loads_status ON lineage.loads(status);
CREATE INDEX idx_loads_created_at ON lineage.loads(created_at);
COMMENT ON TABLE lineage.loads IS 'What went into the database: one row per attempt to store an extraction';
COMMENT ON COLUMN lineage.loads.service IS 'What it was loaded into: "names"';

GRANT USAGE ON SCHEMA lineage TO onoma_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA lineage TO onoma_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA lineage GRANT SELECT ON TABLES TO onoma_reader;
