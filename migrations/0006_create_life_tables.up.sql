-- Life tables that the user brought, for estimates of how many bearers of a name are alive. None is bundled.

CREATE TABLE life_tables (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    title TEXT NOT NULL,
    filename TEXT NOT NULL,
    file_path TEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    kind TEXT NOT NULL,
    imported_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    deleted_at TIMESTAMPTZ,
    CONSTRAINT chk_kind CHECK (kind IN ('period', 'cohort'))
);
COMMENT ON TABLE life_tables IS 'Life tables that the user imported';
COMMENT ON COLUMN life_tables.file_path IS 'The original, relative to the library';
COMMENT ON COLUMN life_tables.kind IS 'period: years are calendar years; cohort: years are years of birth';

CREATE TABLE life_table_series (
    life_table_id UUID NOT NULL REFERENCES life_tables(id) ON DELETE CASCADE,
    gender CHAR(1) NOT NULL,
    year SMALLINT,
    ages SMALLINT[] NOT NULL,
    survivors DOUBLE PRECISION[] NOT NULL,
    CONSTRAINT uq_life_table_series UNIQUE NULLS NOT DISTINCT (life_table_id, gender, year),
    CONSTRAINT chk_gender CHECK (gender IN ('M', 'F')),
    CONSTRAINT chk_survivors CHECK (cardinality(ages) > 1 AND cardinality(ages) = cardinality(survivors)
        AND ages[1] = 0 AND survivors[1] = 1)
);
COMMENT ON TABLE life_table_series IS 'Survivors by exact age, one row for each sex and year of a life table';
COMMENT ON COLUMN life_table_series.year IS 'Calendar year or year of birth; null: the table has one only';
COMMENT ON COLUMN life_table_series.survivors IS 'Of one born how many are alive at each of the ages';
