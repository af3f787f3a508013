-- What offices say of a name without giving its count: that the count was suppressed, or the rank alone.
-- Neither is ever part of a sum. Packed like series: one row per load, region, gender and name.

CREATE TABLE suppressed_series (
    load_no INTEGER NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER,
    region_no SMALLINT NOT NULL,
    gender CHAR(1) NOT NULL,
    name VARCHAR(100) COLLATE "C" NOT NULL,
    years SMALLINT[] NOT NULL,
    CONSTRAINT chk_bounds CHECK (low >= 0 AND (high IS NULL OR high >= low)),
    CONSTRAINT chk_gender CHECK (gender IN ('M', 'F')),
    CONSTRAINT chk_name_length CHECK (LENGTH(name) > 0 AND LENGTH(name) <= 100),
    CONSTRAINT chk_years CHECK (cardinality(years) > 0)
);
CREATE INDEX idx_suppressed_series_name ON suppressed_series(name, load_no);
CREATE INDEX idx_suppressed_series_load ON suppressed_series(load_no);
COMMENT ON TABLE suppressed_series IS 'Packed store of suppressions: one row per load, region, gender, name and bounds';
COMMENT ON COLUMN suppressed_series.low IS 'The count is not less';
COMMENT ON COLUMN suppressed_series.high IS 'The count is not more; null: no bound is known';
COMMENT ON COLUMN suppressed_series.years IS 'The years whose counts were not published';

CREATE TABLE ranked_series (
    load_no INTEGER NOT NULL,
    region_no SMALLINT NOT NULL,
    gender CHAR(1) NOT NULL,
    name VARCHAR(100) COLLATE "C" NOT NULL,
    years SMALLINT[] NOT NULL,
    ranks INTEGER[] NOT NULL,
    CONSTRAINT chk_gender CHECK (gender IN ('M', 'F')),
    CONSTRAINT chk_name_length CHECK (LENGTH(name) > 0 AND LENGTH(name) <= 100),
    CONSTRAINT chk_ranks CHECK (cardinality(years) > 0 AND cardinality(ranks) = cardinality(years))
);
CREATE INDEX idx_ranked_series_name ON ranked_series(name, load_no);
CREATE INDEX idx_ranked_series_load ON ranked_series(load_no);
COMMENT ON TABLE ranked_series IS 'Packed store of ranks that were published without counts: one row per load, region, gender and name';
COMMENT ON COLUMN ranked_series.years IS 'The years of the ranks, in the same order';
COMMENT ON COLUMN ranked_series.ranks IS 'As published';

CREATE VIEW suppressions AS
SELECT c.country_id, d.id AS dataset_id, x.name, x.gender, u.year::integer AS year,
       nullif(r.code, '') AS region, x.low, x.high, c.measure
FROM coverage c
JOIN datasets d ON d.id = c.dataset_id AND d.load_no = c.load_no AND d.deleted_at IS NULL
JOIN regions r ON r.no = c.region_no
JOIN suppressed_series x ON x.load_no = c.load_no AND x.region_no = c.region_no
CROSS JOIN LATERAL unnest(x.years) AS u (year)
JOIN strata y ON y.load_no = x.load_no AND y.region_no = x.region_no AND y.gender = x.gender AND y.year = u.year
WHERE c.speaks <> 'none' AND y.speaks;
COMMENT ON VIEW suppressions IS 'Counts that were not published, with their bounds: where a dataset speaks, each once';
COMMENT ON COLUMN suppressions.region IS 'ISO 3166-2 where it exists; null: the whole country';
COMMENT ON COLUMN suppressions.high IS 'Null: no upper bound is known';

CREATE VIEW name_ranks AS
SELECT c.country_id, d.id AS dataset_id, x.name, x.gender, u.year::integer AS year,
       nullif(r.code, '') AS region, u.rank, c.measure
FROM coverage c
JOIN datasets d ON d.id = c.dataset_id AND d.load_no = c.load_no AND d.deleted_at IS NULL
JOIN regions r ON r.no = c.region_no
JOIN ranked_series x ON x.load_no = c.load_no AND x.region_no = c.region_no
CROSS JOIN LATERAL unnest(x.years, x.ranks) AS u (year, rank)
JOIN strata y ON y.load_no = x.load_no AND y.region_no = x.region_no AND y.gender = x.gender AND y.year = u.year
WHERE c.speaks <> 'none' AND y.speaks;
COMMENT ON VIEW name_ranks IS 'Ranks that were published without counts: where a dataset speaks, each once';
COMMENT ON COLUMN name_ranks.region IS 'ISO 3166-2 where it exists; null: the whole country';

-- Deleting a dataset for good deletes these, too.
CREATE FUNCTION delete_uncounted() RETURNS TRIGGER AS $$
BEGIN
    DELETE FROM suppressed_series WHERE load_no = OLD.load_no;
    DELETE FROM ranked_series WHERE load_no = OLD.load_no;
    RETURN OLD;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER delete_dataset_uncounted
    AFTER DELETE ON datasets
    FOR EACH ROW
    EXECUTE FUNCTION delete_uncounted();
